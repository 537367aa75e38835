package fr.guichet.bootstrap.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.RunningProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which parts of the site let whom in, however their addresses are spelt (spec section 5). */
class WhoMayEnterTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::([\\w-]+)[^}]*)?}");
    private static final List<String> SIGNED_IN =
            List.of("/compte", "/espace", "/cabinet", "/gestion", "/administration");

    private final RunningProgram program = RunningProgram.shared();

    @Test
    @DisplayName("a letter of the address written as %61 opens no page that the letter itself does not")
    void nobody_enters_by_another_spelling() {
        var nobody = new Visitor(program);
        assertThat(wrong(nobody, SIGNED_IN, 302)).isEmpty();
    }

    @Test
    void a_client_enters_no_page_of_the_staff_by_another_spelling() {
        var client = Visitor.signedIn(program, client(), Site.PASSWORD);
        assertThat(client.get("/%65space").statusCode()).isEqualTo(200);
        assertThat(wrong(client, List.of("/cabinet", "/gestion", "/administration"), 403))
                .isEmpty();
    }

    @Test
    void a_practitioner_enters_no_page_of_managers_and_administrators_by_another_spelling() {
        var practitioner = Visitor.signedIn(program, Trainer.of(program).address(), Site.PASSWORD);
        assertThat(practitioner.get("/%63abinet").statusCode()).isEqualTo(200);
        assertThat(wrong(practitioner, List.of("/espace", "/gestion", "/administration"), 403))
                .isEmpty();
    }

    /** Whatever lies below those parts and is answered otherwise, as it is spelt usually or with an encoded letter. */
    private static List<String> wrong(Visitor visitor, List<String> closed, int expected) {
        var wrong = new ArrayList<String>();
        var tried = 0;
        for (var route : PageRoutes.all()) {
            var path = VARIABLE.matcher(route)
                    .replaceAll(found -> found.group(1) == null ? new UUID(0, 1).toString() : found.group(1));
            if (closed.stream().noneMatch(part -> path.equals(part) || path.startsWith(part + "/"))) {
                continue;
            }
            for (var spelt : List.of(path, encoded(path, 1), encoded(path, 3))) {
                tried++;
                var answer = visitor.get(spelt);
                if (answer.statusCode() != expected
                        || (expected == 302
                                && !answer.headers()
                                        .firstValue("Location")
                                        .orElse("")
                                        .contains("/connexion"))) {
                    wrong.add(answer.statusCode() + " " + spelt);
                }
            }
        }
        assertThat(tried).isGreaterThan(closed.size());
        return wrong;
    }

    private static String encoded(String path, int at) {
        return path.substring(0, at) + "%%%02x".formatted((int) path.charAt(at)) + path.substring(at + 1);
    }

    private String client() {
        var address = RunningProgram.newAddress("curieuse");
        program.api()
                .post(
                        "/auth/register",
                        Map.of(
                                "role", "client",
                                "email", address,
                                "prenom", "Inès",
                                "nom", "Robert",
                                "telephone", "06 12 34 56 78",
                                "password", Site.PASSWORD))
                .expect(201);
        return address;
    }
}
