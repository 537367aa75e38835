package fr.guichet.bootstrap.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Photos, from the upload to the manager's screen (spec A7, C6)")
class PhotosTest {

    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

    private final RunningProgram program = RunningProgram.shared();
    private final Api anyone = program.api();

    @Test
    void a_childs_photo_is_encoded_anew_and_shown_to_managers() throws IOException {
        var manager = program.someone(Role.MANAGER).api();

        var parent = anyone.postForm("/auth/register", family(), Map.of("emma", jpeg(2400, 1800)))
                .expect(201)
                .text("userId");

        var child = manager.get("/parents/" + parent)
                .expect(200)
                .body()
                .path("enfants")
                .path(0);
        var shown = manager.download(child.path("photo_url").asString().replace("/api/v1", ""));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(shown.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(shown.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(shown.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(sides(shown.body())).isEqualTo("1600x1200");
        var path = "/enfants/" + child.path("id").asString() + "/photo";
        assertThat(sides(manager.download(path + "?taille=vignette").body())).isEqualTo("240x180");
        assertThat(program.someone(Role.PARENT).api().download(path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_file_of_five_megabytes_and_one_byte_is_told_413() {
        anyone.postForm("/auth/register", family(), Map.of("emma", new byte[FIVE_MEGABYTES + 1]))
                .expect(413, "FICHIER_TROP_GROS");
    }

    @Test
    void a_file_of_sixty_megabytes_is_told_413_too() {
        anyone.postForm("/auth/register", family(), Map.of("emma", new byte[60 * 1024 * 1024]))
                .expect(413, "FICHIER_TROP_GROS");
    }

    @Test
    void a_page_named_png_is_told_415() {
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        anyone.postForm("/auth/register", family(), Map.of("emma", page)).expect(415, "TYPE_DE_FICHIER_REFUSE");
    }

    private static Map<String, ?> family() {
        return Map.of(
                "role", "parent",
                "email", RunningProgram.newAddress("claire.photo"),
                "prenom", "Claire",
                "nom", "MARTIN",
                "telephone", "06 89 56 78 90",
                "enfants",
                        List.of(Map.of(
                                "prenom", "Zoé",
                                "genre", "F",
                                "date_naissance", "2025-02-15",
                                "photo", "emma")));
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static String sides(byte[] file) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getWidth() + "x" + image.getHeight();
    }
}
