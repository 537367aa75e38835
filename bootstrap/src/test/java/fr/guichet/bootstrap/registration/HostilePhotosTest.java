package fr.guichet.bootstrap.registration;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Files that are no photos, sent over HTTP under the name of one (spec C6)")
class HostilePhotosTest {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int MEGABYTE = 1024 * 1024;

    private final RunningProgram program = RunningProgram.shared();
    private final Api anyone = program.api();

    static List<Arguments> files() {
        var page = text("<html><script>alert(1)</script></html>");
        return List.of(
                Arguments.of(
                        "an SVG named .png",
                        text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                        415,
                        "TYPE_DE_FICHIER_REFUSE"),
                Arguments.of("a page named .png", page, 415, "TYPE_DE_FICHIER_REFUSE"),
                Arguments.of("a PNG that is a page too", concat(picture("png"), page), 415, "TYPE_DE_FICHIER_REFUSE"),
                Arguments.of("a JPEG that is a page too", concat(picture("jpeg"), page), 415, "TYPE_DE_FICHIER_REFUSE"),
                Arguments.of(
                        "a truncated JPEG",
                        Arrays.copyOf(picture("jpeg"), picture("jpeg").length / 2),
                        415,
                        "TYPE_DE_FICHIER_REFUSE"),
                Arguments.of("a PNG of 50 000 by 50 000", hugePng(), 413, "FICHIER_TROP_GROS"),
                Arguments.of("5 MB and one byte", new byte[5 * MEGABYTE + 1], 413, "FICHIER_TROP_GROS"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void is_refused_in_under_two_seconds_with_the_heap_steady(String what, byte[] file, int status, String code) {
        send(file).expect(status, code);
        var before = usedHeap();

        for (var i = 0; i < 5; i++) {
            var start = System.nanoTime();
            send(file).expect(status, code);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(SOON);
        }

        assertThat(usedHeap() - before).as(what).isLessThan(30L * MEGABYTE);
    }

    @Test
    void gps_metadata_is_gone() {
        // A TIFF header without entries, and words where a camera would have written.
        var exif = concat(text("Exif\0\0MM\0*\0\0\0\10\0\0\0\0\0\0"), text("GPSLatitude 48.8584 canary"));
        var length = exif.length + 2;
        var jpeg = picture("jpeg");
        var located = concat(
                Arrays.copyOf(jpeg, 2),
                new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length},
                exif,
                Arrays.copyOfRange(jpeg, 2, jpeg.length));

        var parent = send(located).expect(201).text("userId");

        var manager = program.someone(Role.MANAGER).api();
        var child = manager.get("/parents/" + parent)
                .expect(200)
                .body()
                .path("enfants")
                .path(0);
        var shown = manager.download(child.path("photo_url").asString().replace("/api/v1", ""));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(new String(shown.body(), ISO_8859_1)).doesNotContain("Exif", "GPS", "canary", "48.8584");
    }

    private Api.Answer send(byte[] file) {
        var dossier = Map.of(
                "role", "parent",
                "email", RunningProgram.newAddress("photo.hostile"),
                "prenom", "Claire",
                "nom", "MARTIN",
                "telephone", "06 89 56 78 90",
                "enfants",
                        List.of(Map.of(
                                "prenom", "Zoé",
                                "genre", "F",
                                "date_naissance", "2025-02-15",
                                "photo", "emma")));
        return anyone.postForm("/auth/register", dossier, Map.of("emma", file));
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] picture(String kind) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), kind, bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A real one's header with other sides; nobody need read further. */
    private static byte[] hugePng() {
        var png = ByteBuffer.wrap(picture("png"));
        png.putInt(16, 50_000).putInt(20, 50_000);
        var check = new CRC32();
        check.update(png.array(), 12, 17);
        png.putInt(29, (int) check.getValue());
        return png.array();
    }

    private static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
