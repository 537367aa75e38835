package fr.guichet.bootstrap.privacy;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.domain.account.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;

/** People who come through the front door, with words that are nowhere else, and what they carry away. */
final class People {

    static final String PASSWORD = "Tournesol-Canari-77";
    private static final Pattern LINK = Pattern.compile("/create-password\\?token=([A-Za-z0-9_-]+)");

    private final RunningProgram program;
    private final Api anyone;

    People(RunningProgram program) {
        this.program = program;
        this.anyone = program.api();
    }

    /** Somebody who came through the front door. */
    record Visitor(String id, String email, Api api) {}

    /** Approves the registration, follows the mailed link, and signs in. */
    Visitor admitted(String userId, String email) {
        program.someone(Role.MANAGER)
                .api()
                .patch("/users/" + userId + "/valider", Map.of())
                .expect(200);
        return withPassword(userId, email);
    }

    /** Follows the link of the approval. */
    Visitor withPassword(String userId, String email) {
        var token = linkIn(program.awaitEmail(email, "a été validé"));
        anyone.post(
                        "/auth/create-password",
                        Map.of(
                                "token", token,
                                "password", PASSWORD,
                                "password_confirmation", PASSWORD,
                                "cgu_acceptees", true))
                .expect(200);
        return new Visitor(userId, email, anyone.signIn(email, PASSWORD));
    }

    static String linkIn(String mail) {
        var link = LINK.matcher(mail);
        if (!link.find()) {
            throw new IllegalStateException("no link in the mail");
        }
        return link.group(1);
    }

    /** A first free start of somebody's, as the API has it. */
    String start(SignedIn practitioner) {
        return anyone.get("/praticiens/" + practitioner.id() + "/creneaux")
                .expect(200)
                .elements()
                .map(slot -> slot.path("debut").asString())
                .skip(3)
                .findFirst()
                .orElseThrow();
    }

    String book(Api client, SignedIn practitioner, String purpose) {
        return client.post(
                        "/rendez-vous",
                        Map.of("praticien_id", practitioner.id(), "debut", start(practitioner), "objet", purpose))
                .expect(201)
                .text("id");
    }

    /** The files of somebody's export. */
    static Map<String, byte[]> exported(Api person) {
        var answer = person.download("/users/me/export");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no export: " + answer.statusCode());
        }
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    /** All JSON and text of an export as one. */
    static String words(Map<String, byte[]> files) {
        var words = new StringBuilder();
        files.forEach((name, bytes) -> {
            if (name.endsWith(".json")) {
                words.append(new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return words.toString();
    }

    static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
