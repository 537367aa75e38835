package fr.guichet.persistence.registration;

import static fr.guichet.persistence.registration.TestPictures.chunk;
import static fr.guichet.persistence.registration.TestPictures.concat;
import static fr.guichet.persistence.registration.TestPictures.jpeg;
import static fr.guichet.persistence.registration.TestPictures.png;
import static fr.guichet.persistence.registration.TestPictures.text;
import static fr.guichet.persistence.registration.TestPictures.withChunk;
import static fr.guichet.persistence.registration.TestPictures.withSegment;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.guichet.application.clientfile.BytesUpload;
import fr.guichet.application.registration.PhotoEncoder;
import fr.guichet.application.registration.PhotoEncoder.Result;
import fr.guichet.domain.registration.PhotoFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Spec C6: what strangers send in place of a photo is refused, by its content and before it is decoded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePicturesTest {

    private static final long SEED = 20_261_122;
    private static final long MEGABYTE = 1024 * 1024;

    private final ImagePhotoEncoder encoder = new ImagePhotoEncoder(1, Duration.ofSeconds(30));

    @AfterAll
    void close() {
        encoder.close();
    }

    @Test
    void svg_and_html_and_other_kinds_of_files_are_refused_whatever_their_name() {
        refused(Map.of(
                "svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                "xml", text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                "html", text("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"),
                "gif", text("GIF89a\1\0\1\0\0\0\0;"),
                "pdf", text("%PDF-1.7\n%%EOF"),
                "webp", text("RIFF\0\0\0\0WEBPVP8 "),
                "nothing", new byte[0],
                "the beginning of a beginning", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}));
    }

    @Test
    void polyglot_files_are_refused() {
        var page = text("<html><script>alert(1)</script></html>");
        var archive = concat(text("PK\3\4"), new byte[40], text("PK\5\6"), new byte[18]);
        refused(Map.of(
                "a page after a png", concat(png(40, 30), page),
                "a page after a jpeg", concat(jpeg(40, 30), page),
                "an archive after a png", concat(png(40, 30), archive),
                "an archive after a jpeg", concat(jpeg(40, 30), archive),
                "a page in a png's text", withChunk(png(40, 30), "tEXt", concat(text("Comment\0"), page)),
                "a page in a jpeg's comment", withSegment(jpeg(40, 30), 0xFE, page),
                "a script in a jpeg's Exif", withSegment(jpeg(40, 30), 0xE1, concat(text("Exif\0\0"), page)),
                "a page behind what looks like a second picture", concat(jpeg(40, 30), jpeg(4, 3), page),
                "a page before a png", concat(page, png(40, 30)),
                "a png that is a gif, too", concat(text("GIF89a"), png(40, 30))));
    }

    @Test
    void truncated_jpegs_are_refused() {
        var whole = jpeg(200, 150);
        for (var length = 3; length < whole.length; length += 7) {
            assertThat(encoder.encode(new BytesUpload(Arrays.copyOf(whole, length))))
                    .as("%d bytes of %d", length, whole.length)
                    .isEqualTo(new Result.Refused(PhotoFault.WRONG_KIND));
        }
    }

    @Test
    void a_jpeg_that_was_cut_off_and_given_an_end_is_refused() {
        var whole = jpeg(400, 300);
        var ended = concat(Arrays.copyOf(whole, whole.length * 2 / 3), new byte[] {(byte) 0xFF, (byte) 0xD9});

        refused(Map.of("given an end", ended));
    }

    @Test
    void truncated_pngs_are_refused() {
        var whole = png(200, 150);
        for (var length = 8; length < whole.length; length += 7) {
            assertThat(encoder.encode(new BytesUpload(Arrays.copyOf(whole, length))))
                    .isEqualTo(new Result.Refused(PhotoFault.WRONG_KIND));
        }
        refused(Map.of(
                "fewer rows than promised", png(200, 150, deflated(1000)),
                "no data at all", png(200, 150, new byte[0])));
    }

    @Test
    void a_png_of_50_000_by_50_000_is_refused_by_its_header_with_the_heap_steady() {
        var bomb = png(50_000, 50_000, deflated(4_000_000));

        assertThat(allocatedWhileReading(bomb, PhotoFault.TOO_MANY_PIXELS)).isLessThan(MEGABYTE);
    }

    @Test
    void more_than_forty_megapixels_are_refused_by_the_header_with_the_heap_steady() throws RefusedPicture {
        assertThat(allocatedWhileReading(png(8000, 5001, deflated(1000)), PhotoFault.TOO_MANY_PIXELS))
                .isLessThan(MEGABYTE);
        assertThat(allocatedWhileReading(withSize(jpeg(40, 30), 65_000, 65_000), PhotoFault.TOO_MANY_PIXELS))
                .isLessThan(MEGABYTE);
        assertThat(BarePicture.of(png(8000, 5000, deflated(1000))).size().longSide())
                .isEqualTo(8000);
    }

    @Test
    void a_row_of_forty_megapixels_is_refused_by_the_header() {
        assertThat(allocatedWhileReading(png(40_000_000, 1, deflated(1000)), PhotoFault.TOO_MANY_PIXELS))
                .isLessThan(MEGABYTE);
    }

    @Test
    void five_megabytes_and_one_byte_are_refused_unread() {
        var file = new BytesUpload(new byte[PhotoEncoder.MAX_BYTES + 1]);

        assertThat(encoder.encode(file)).isEqualTo(new Result.Refused(PhotoFault.TOO_MANY_BYTES));
        assertThat(file.wasRead()).isFalse();
    }

    @Test
    void a_jpeg_of_thousands_of_scans_is_refused_before_it_is_decoded() {
        var one = jpeg(8, 8);
        var scan = indexOfScan(one);
        var again = Arrays.copyOfRange(one, scan, one.length - 2);
        var many = new ByteArrayOutputStream();
        many.write(one, 0, scan);
        for (var i = 0; i < 10_000; i++) {
            many.writeBytes(again);
        }
        many.write(0xFF);
        many.write(0xD9);

        assertThat(allocatedWhileReading(many.toByteArray(), PhotoFault.WRONG_KIND))
                .isLessThan(4 * MEGABYTE);
    }

    @Test
    void texts_that_inflate_a_thousandfold_reach_no_decoder() throws RefusedPicture {
        var bomb = withChunk(png(40, 30), "zTXt", concat(text("Comment\0\0"), deflated(50_000_000)));

        assertThat(BarePicture.of(bomb).bytes()).hasSize(png(40, 30).length);
        assertThat(encoder.encode(new BytesUpload(bomb))).isInstanceOf(Result.Encoded.class);
    }

    @Test
    void kinds_of_jpeg_that_no_camera_makes_are_refused() {
        var arithmetic = jpeg(40, 30);
        arithmetic[indexOf(arithmetic, 0xC0) + 1] = (byte) 0xC9;
        var lossless = jpeg(40, 30);
        lossless[indexOf(lossless, 0xC0) + 1] = (byte) 0xC3;

        refused(Map.of("arithmetic", arithmetic, "lossless", lossless));
    }

    @Test
    void a_png_that_was_tampered_with_is_refused() {
        var damaged = png(40, 30);
        damaged[damaged.length - 20] ^= 1;

        refused(Map.of(
                "damaged", damaged,
                "a critical chunk of nobody's", withChunk(png(40, 30), "CgBI", new byte[4]),
                "a length beyond the end", concat(Arrays.copyOf(png(40, 30), 33), new byte[] {127, -1, -1, -1, 0, 0}),
                "two headers", withChunk(png(40, 30), "IHDR", new byte[13]),
                "data before the header",
                        concat(Arrays.copyOf(png(40, 30), 8), chunk("IDAT", new byte[4]), chunk("IEND", new byte[0]))));
    }

    @Test
    void damaged_files_never_end_in_anything_but_a_picture_or_a_refusal() {
        var random = new Random(SEED);
        for (var i = 0; i < 400; i++) {
            var file = i % 2 == 0 ? jpeg(64, 48) : png(64, 48);
            for (var damage = 0; damage < 3; damage++) {
                file[3 + random.nextInt(file.length - 3)] = (byte) random.nextInt();
            }
            assertThat(encoder.encode(new BytesUpload(file))).as("file %d", i).isNotNull();
        }
    }

    private void refused(Map<String, byte[]> files) {
        new TreeMap<>(files)
                .forEach((name, file) -> assertThat(encoder.encode(new BytesUpload(file)))
                        .as(name)
                        .isEqualTo(new Result.Refused(PhotoFault.WRONG_KIND)));
    }

    /** How many bytes the walk through the file takes, which is all that happens to a file that is refused by its header. */
    private static long allocatedWhileReading(byte[] file, PhotoFault expected) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var fault = fault(file);
        var before = threads.getCurrentThreadAllocatedBytes();
        var again = fault(file);
        var allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(fault).isEqualTo(expected).isEqualTo(again);
        return allocated;
    }

    private static PhotoFault fault(byte[] file) {
        try {
            BarePicture.of(file);
            throw new AssertionError("was not refused");
        } catch (RefusedPicture refused) {
            return refused.fault();
        }
    }

    private static byte[] withSize(byte[] jpeg, int width, int height) {
        var changed = jpeg.clone();
        var frame = indexOf(changed, 0xC0);
        changed[frame + 5] = (byte) (height >> 8);
        changed[frame + 6] = (byte) height;
        changed[frame + 7] = (byte) (width >> 8);
        changed[frame + 8] = (byte) width;
        return changed;
    }

    private static int indexOfScan(byte[] jpeg) {
        return indexOf(jpeg, 0xDA);
    }

    private static int indexOf(byte[] jpeg, int marker) {
        for (var i = 0; i < jpeg.length - 1; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) marker) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such marker");
    }

    private static byte[] deflated(int zeros) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            var block = new byte[10_000];
            for (var left = zeros; left > 0; left -= block.length) {
                deflater.write(block, 0, Math.min(left, block.length));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
