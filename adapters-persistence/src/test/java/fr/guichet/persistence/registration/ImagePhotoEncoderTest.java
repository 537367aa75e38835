package fr.guichet.persistence.registration;

import static fr.guichet.persistence.registration.TestPictures.concat;
import static fr.guichet.persistence.registration.TestPictures.exif;
import static fr.guichet.persistence.registration.TestPictures.jpeg;
import static fr.guichet.persistence.registration.TestPictures.png;
import static fr.guichet.persistence.registration.TestPictures.text;
import static fr.guichet.persistence.registration.TestPictures.withChunk;
import static fr.guichet.persistence.registration.TestPictures.withExif;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.GpsDirectory;
import fr.guichet.application.account.Overloaded;
import fr.guichet.application.clientfile.BytesUpload;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.FileKind;
import fr.guichet.application.clientfile.Upload;
import fr.guichet.application.registration.PhotoEncoder.Result;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Spec C6: what becomes of an honest photo. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImagePhotoEncoderTest {

    private final ImagePhotoEncoder encoder = new ImagePhotoEncoder(1, Duration.ofSeconds(30));

    @AfterAll
    void close() {
        encoder.close();
    }

    @Test
    void a_photo_is_kept_with_a_thumbnail() throws IOException {
        var encoded = encoded(jpeg(4000, 3000));

        assertThat(encoded.picture().kind()).isEqualTo(FileKind.JPEG);
        assertThat(size(encoded.picture())).isEqualTo("1600x1200");
        assertThat(size(encoded.thumbnail())).isEqualTo("240x180");
    }

    @Test
    void a_small_photo_is_not_blown_up() throws IOException {
        var encoded = encoded(png(120, 90));

        assertThat(size(encoded.picture())).isEqualTo("120x90");
        assertThat(size(encoded.thumbnail())).isEqualTo("120x90");
    }

    @Test
    void a_photo_of_forty_megapixels_is_taken() throws IOException {
        var encoded = encoded(jpeg(8000, 5000));

        assertThat(size(encoded.picture())).isEqualTo("1600x1000");
    }

    @Test
    void what_is_transparent_becomes_white() throws IOException {
        var clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);

        assertThat(colour(image(encoded(TestPictures.encoded(clear, "png")).picture()), 10, 10))
                .isEqualTo("white");
    }

    @ParameterizedTest
    @CsvSource({
        // The stored rows and columns are turned until the first row is the upper one: what was left and red is then
        // there.
        "1, 80x60, left",
        "2, 80x60, right",
        "3, 80x60, right",
        "4, 80x60, left",
        "5, 60x80, top",
        "6, 60x80, top",
        "7, 60x80, bottom",
        "8, 60x80, bottom"
    })
    void orientation_is_applied(int orientation, String size, String redIsAt) throws IOException {
        for (var file :
                List.of(withExif(jpeg(80, 60), orientation), withChunk(png(80, 60), "eXIf", exif(orientation)))) {
            var photo = encoded(file).picture();

            assertThat(size(photo)).isEqualTo(size);
            assertThat(sideOfRed(image(photo))).isEqualTo(redIsAt);
        }
    }

    @Test
    void gps_metadata_is_gone() throws IOException, ImageProcessingException {
        var file = withExif(jpeg(80, 60), 1);
        assertThat(directories(file)).hasAtLeastOneElementOfType(GpsDirectory.class);

        var encoded = encoded(file);

        for (var content : List.of(encoded.picture(), encoded.thumbnail())) {
            assertThat(directories(content.bytes()))
                    .extracting(Directory::getName)
                    .containsOnly("JPEG", "JFIF", "Huffman", "File Type");
            assertThat(new String(content.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Canary");
        }
    }

    @Test
    void every_other_text_in_the_file_is_gone() {
        var comment = TestPictures.withSegment(jpeg(80, 60), 0xFE, text("canary"));
        var xmp = TestPictures.withSegment(
                jpeg(80, 60), 0xE1, text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>canary</x:xmpmeta>"));
        var words = withChunk(png(80, 60), "tEXt", text("Author\0canary"));

        for (var file : List.of(comment, xmp, words)) {
            assertThat(new String(encoded(file).picture().bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("canary");
        }
    }

    @Test
    void what_phones_append_is_no_obstacle() {
        var withSister = concat(jpeg(80, 60), new byte[16], jpeg(20, 15));
        var withFilm = concat(jpeg(80, 60), new byte[] {0, 0, 0, 24}, text("ftypmp42"), new byte[100]);

        assertThat(encoder.encode(new BytesUpload(withSister))).isInstanceOf(Result.Encoded.class);
        assertThat(encoder.encode(new BytesUpload(withFilm))).isInstanceOf(Result.Encoded.class);
    }

    @Test
    void only_so_many_are_read_and_decoded_at_once() throws InterruptedException {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var callers = new ArrayList<Thread>();
        for (var i = 0; i < 8; i++) {
            callers.add(Thread.startVirtualThread(() -> encoder.encode(new Upload() {
                @Override
                public long size() {
                    return 1;
                }

                @Override
                public byte[] read() {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    var file = jpeg(400, 300);
                    inside.decrementAndGet();
                    return file;
                }
            })));
        }
        for (var caller : callers) {
            caller.join();
        }

        assertThat(most).hasValue(1);
    }

    @Test
    void who_would_wait_too_long_is_told_to_come_back() throws InterruptedException {
        var held = new CountDownLatch(1);
        try (var busy = new ImagePhotoEncoder(1, Duration.ofMillis(1))) {
            assertThatThrownBy(() -> busy.encode(new Upload() {
                        @Override
                        public long size() {
                            return 1;
                        }

                        @Override
                        public byte[] read() {
                            try {
                                held.await();
                            } catch (InterruptedException givenUp) {
                                Thread.currentThread().interrupt();
                            }
                            return new byte[0];
                        }
                    }))
                    .isInstanceOf(Overloaded.class);
        } finally {
            held.countDown();
        }
    }

    @Test
    void no_picture_is_encoded_while_a_transaction_holds_a_connection() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> encoder.encode(new BytesUpload(jpeg(8, 6))))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    private Result.Encoded encoded(byte[] file) {
        return (Result.Encoded) encoder.encode(new BytesUpload(file));
    }

    private static BufferedImage image(FileContent content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content.bytes()));
    }

    private static String size(FileContent content) throws IOException {
        var image = image(content);
        return image.getWidth() + "x" + image.getHeight();
    }

    private static Iterable<Directory> directories(byte[] file) throws IOException, ImageProcessingException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file)).getDirectories();
    }

    private static String sideOfRed(BufferedImage image) {
        var right = image.getWidth() - 5;
        var bottom = image.getHeight() - 5;
        var topLeft = colour(image, 5, 5).equals("red");
        var topRight = colour(image, right, 5).equals("red");
        var bottomLeft = colour(image, 5, bottom).equals("red");
        if (topLeft && bottomLeft) {
            return "left";
        }
        if (topLeft && topRight) {
            return "top";
        }
        return topRight ? "right" : "bottom";
    }

    private static String colour(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        if (colour.getGreen() > 200) {
            return "white";
        }
        return colour.getRed() > colour.getBlue() ? "red" : "blue";
    }
}
