package fr.guichet.bootstrap.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Each request, response and error of the reference document's "APIs utilisées", on the whole program; signing in is
 * {@link DocumentedLoginTest}'s.
 */
@DisplayName("P'titsPas, « APIs utilisées »")
class DocumentedApiTest {

    private final Office office = new Office();
    private final Api nobody = office.anyone;
    private final Api badToken = office.anyone.as("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.x");

    @Nested
    @DisplayName("API 1 : Créer un gestionnaire")
    class CreateAManager {

        private final Api superAdmin = office.program.someone(Role.SUPER_ADMIN).api();
        private final String email = RunningProgram.newAddress("lucas.moreau");

        @Test
        @DisplayName("Response 201")
        void response_201_with_the_new_manager() {
            var created =
                    superAdmin.post("/gestionnaires", Office.newManager(email)).expect(201);

            assertThat(created.body().propertyNames())
                    .contains("id", "email", "prenom", "nom", "telephone", "role", "statut", "cree_le")
                    .doesNotContain("password");
            assertThat(created.text("email")).isEqualTo(email);
            assertThat(created.text("prenom") + " " + created.text("nom")).isEqualTo("Lucas MOREAU");
            assertThat(created.text("telephone")).isEqualTo("06 87 23 45 67");
            assertThat(created.text("role")).isEqualTo("gestionnaire");
            assertThat(created.text("statut")).isEqualTo("actif");
            assertThat(OffsetDateTime.parse(created.text("cree_le"))).isNotNull();
        }

        @Test
        @DisplayName("401 Unauthorized : Token manquant ou invalide")
        void error_401_for_a_new_manager() {
            expectUnauthorized("POST", "/gestionnaires");
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUPER_ADMIN")
        @DisplayName("403 Forbidden : Rôle insuffisant (pas super_admin)")
        void error_403_for_every_other_role(Role role) {
            office.program
                    .someone(role)
                    .api()
                    .post("/gestionnaires", Office.newManager(email))
                    .expect(403, "ACCES_REFUSE");
        }

        @Test
        @DisplayName("409 Conflict : Email déjà utilisé")
        void error_409_for_a_managers_email_in_use() {
            superAdmin
                    .post("/gestionnaires", Office.newManager(office.lucas.email()))
                    .expect(409, "EMAIL_DEJA_UTILISE");
        }

        /** The document's own example breaks its rule: a capital and a digit are missing (spec A4). */
        @Test
        @DisplayName("400 Bad Request : Données invalides (même l'exemple « password »)")
        void error_400_for_invalid_data_and_for_the_documents_password() {
            var body = Office.newManager(email);
            body.put("password", "password");

            var answer = superAdmin.post("/gestionnaires", body).expect(400, "DONNEES_INVALIDES");

            assertThat(Office.fields(answer)).containsOnly("password");
        }
    }

    @Nested
    @DisplayName("API 2 : Inscription (parent ou AM)")
    class Register {

        private final String email = RunningProgram.newAddress("claire.martin");

        @Test
        @DisplayName("Response 201")
        void response_201_of_a_registration() {
            var answer = nobody.post("/auth/register", Office.claire(email)).expect(201);

            assertThat(answer.body().propertyNames()).containsExactlyInAnyOrder("message", "userId");
            assertThat(answer.text("message"))
                    .isEqualTo("Inscription réussie. Votre compte est en attente de validation par un gestionnaire."
                            + " Vous recevrez un email une fois votre compte validé.");
            assertThat(office.statusOfParent(answer.text("userId"))).isEqualTo("en_attente");
        }

        /** A landline, as in the request of "API 2". */
        @Test
        @DisplayName("Request : telephone 01 39 98 89 01")
        void a_landline_is_a_telephone() {
            var body = Office.claire(email);
            body.put("telephone", "01 39 98 89 01");

            var userId = office.register(body);

            assertThat(office.manager.get("/parents/" + userId).text("telephone"))
                    .isEqualTo("01 39 98 89 01");
        }

        @Test
        @DisplayName("409 Conflict : Email déjà utilisé")
        void error_409_for_a_registered_email_in_use() {
            nobody.post("/auth/register", Office.claire(office.lucas.email())).expect(409, "EMAIL_DEJA_UTILISE");
        }

        @Test
        @DisplayName("400 Bad Request : Données invalides")
        void error_400_for_invalid_data() {
            var answer = nobody.post("/auth/register", Map.of("role", "parent", "email", "claire"))
                    .expect(400, "DONNEES_INVALIDES");

            assertThat(Office.fields(answer)).containsExactlyInAnyOrder("email", "prenom", "nom", "telephone");
        }

        @ParameterizedTest
        @ValueSource(strings = {"gestionnaire", "administrateur", "super_admin", "praticien", "roi"})
        @DisplayName("Route publique : parent ou AM, jamais un membre du personnel")
        void nobody_registers_as_staff(String role) {
            var body = Office.claire(email);
            body.put("role", role);

            nobody.post("/auth/register", body).expect(400, "DONNEES_INVALIDES");
        }
    }

    @Nested
    @DisplayName("API 3 : Liste des parents en attente")
    class WaitingParents {

        @Test
        @DisplayName("Response 200")
        void response_200_with_the_waiting_parents() {
            var email = RunningProgram.newAddress("claire.martin");
            var body = Office.family(email, RunningProgram.newAddress("thomas.martin"));
            var userId = office.register(body);

            var claire = listed("/parents", userId);

            assertThat(claire.path("email").asString()).isEqualTo(email);
            assertThat(claire.path("prenom").asString()).isEqualTo("Claire");
            assertThat(claire.path("nom").asString()).isEqualTo("MARTIN");
            assertThat(claire.path("telephone").asString()).isEqualTo("06 89 56 78 90");
            assertThat(claire.path("ville").asString()).isEqualTo("Bezons");
            assertThat(claire.path("profession").asString()).isEqualTo("Infirmière");
            assertThat(claire.path("situation_familiale").asString()).isEqualTo("Mariée");
            assertThat(claire.path("statut").asString()).isEqualTo("en_attente");
            assertThat(OffsetDateTime.parse(claire.path("cree_le").asString())).isNotNull();
        }

        @Test
        @DisplayName("?statut=en_attente, ORDER BY cree_le DESC")
        void those_who_wait_newest_first() {
            var first = office.register(Office.claire(RunningProgram.newAddress("claire")));
            var second = office.register(Office.claire(RunningProgram.newAddress("david")));
            var approved = office.register(Office.claire(RunningProgram.newAddress("emma")));
            office.approve(approved).expect(200);

            assertThat(office.waiting("/parents"))
                    .containsSubsequence(second, first)
                    .doesNotContain(approved);
        }

        @Test
        @DisplayName("401 Unauthorized : Token manquant ou invalide")
        void error_401_for_the_list_of_parents() {
            expectUnauthorized("GET", "/parents?statut=en_attente");
        }

        @ParameterizedTest
        @EnumSource(names = {"PRACTITIONER", "CLIENT", "PARENT", "CHILDMINDER"})
        @DisplayName("403 Forbidden : Rôle insuffisant")
        void error_403_for_the_list_of_parents(Role role) {
            office.program.someone(role).api().get("/parents?statut=en_attente").expect(403, "ACCES_REFUSE");
        }
    }

    @Nested
    @DisplayName("API 4 : Liste des assistantes maternelles en attente")
    class WaitingChildminders {

        @Test
        @DisplayName("Response 200")
        void response_200_with_the_waiting_childminders() {
            var email = RunningProgram.newAddress("marie.dubois");
            var body = Office.marie(email);
            var userId = office.register(body);

            var marie = listed("/assistantes-maternelles", userId);

            assertThat(marie.path("email").asString()).isEqualTo(email);
            assertThat(marie.path("prenom").asString()).isEqualTo("Marie");
            assertThat(marie.path("nom").asString()).isEqualTo("DUBOIS");
            assertThat(marie.path("telephone").asString()).isEqualTo("06 96 34 56 78");
            assertThat(marie.path("ville").asString()).isEqualTo("Bezons");
            assertThat(marie.path("ville_residence").asString()).isEqualTo("Bezons");
            assertThat(marie.path("numero_agrement").asString()).isEqualTo("AGR-2019-095001");
            assertThat(marie.path("statut").asString()).isEqualTo("en_attente");
            assertThat(OffsetDateTime.parse(marie.path("cree_le").asString())).isNotNull();
            // The list shows the number masked, as the document's summary does (spec A8).
            assertThat(marie.path("nir").asString()).matches("XXX XX XX XX XXX \\d{3}");
            assertThat(marie.toString()).doesNotContain(String.valueOf(body.get("nir")));
        }

        @Test
        @DisplayName("401 et 403, comme API 3")
        void error_401_and_403_for_the_list_of_childminders() {
            expectUnauthorized("GET", "/assistantes-maternelles?statut=en_attente");
            office.program
                    .someone(Role.PARENT)
                    .api()
                    .get("/assistantes-maternelles")
                    .expect(403, "ACCES_REFUSE");
        }
    }

    @Nested
    @DisplayName("API 5 : Valider un compte")
    class Approve {

        private final String userId = office.register(Office.claire(RunningProgram.newAddress("claire.martin")));
        private final Map<String, String> request = Map.of("comment", "Dossier complet, compte validé");

        @ParameterizedTest
        @EnumSource(names = {"MANAGER", "ADMINISTRATOR", "SUPER_ADMIN"})
        @DisplayName("Response 200 (gestionnaire, administrateur ou super_admin)")
        void response_200_of_an_approval(Role role) {
            var answer = office.program
                    .someone(role)
                    .api()
                    .patch("/users/" + userId + "/valider", request)
                    .expect(200);

            expectDecided(answer, "Compte validé avec succès", userId);
        }

        @Test
        @DisplayName("401 Unauthorized : Token manquant ou invalide")
        void error_401_for_an_approval() {
            expectUnauthorized("PATCH", "/users/" + userId + "/valider");
        }

        @Test
        @DisplayName("403 Forbidden : Rôle insuffisant")
        void error_403_for_an_approval() {
            office.program
                    .someone(Role.PRACTITIONER)
                    .api()
                    .patch("/users/" + userId + "/valider", request)
                    .expect(403, "ACCES_REFUSE");
        }

        @Test
        @DisplayName("404 Not Found : Utilisateur introuvable")
        void error_404_for_an_unknown_user() {
            office.manager
                    .patch("/users/" + UUID.randomUUID() + "/valider", request)
                    .expect(404, "INTROUVABLE");
        }

        @Test
        @DisplayName("400 Bad Request : ID invalide")
        void error_400_for_an_invalid_id() {
            var answer = office.manager
                    .patch("/users/uuid-claire-martin/valider", request)
                    .expect(400, "DONNEES_INVALIDES");

            assertThat(Office.fields(answer)).containsExactly("id");
        }
    }

    @Nested
    @DisplayName("API 6 : Refuser un compte")
    class Refuse {

        private final String userId = office.register(Office.claire(RunningProgram.newAddress("claire.martin")));

        /** Step 5.2 and "API 6" disagree about the message: a refusal is told as one, a suspension as one (spec A6). */
        @Test
        @DisplayName("Response 200 : « Compte refusé », puis « Compte suspendu »")
        void response_200_of_a_refusal_and_of_a_suspension() {
            expectDecided(office.refuse(userId).expect(200), "Compte refusé", userId);
            office.approve(userId).expect(200);
            expectDecided(office.refuse(userId).expect(200), "Compte suspendu", userId);
        }

        @Test
        @DisplayName("401, 403, 404 et 400, comme API 5")
        void error_401_403_404_and_400_for_a_refusal() {
            var path = "/users/" + userId + "/suspendre";
            var request = Map.of("comment", "Informations incomplètes");
            expectUnauthorized("PATCH", path);
            office.program.someone(Role.CLIENT).api().patch(path, request).expect(403, "ACCES_REFUSE");
            office.manager
                    .patch("/users/" + UUID.randomUUID() + "/suspendre", request)
                    .expect(404, "INTROUVABLE");
            office.manager.patch("/users/abc/suspendre", request).expect(400, "DONNEES_INVALIDES");
            office.manager.patch(path, Map.of()).expect(400, "DONNEES_INVALIDES");
        }
    }

    private void expectUnauthorized(String method, String path) {
        nobody.send(method, path, "{}").expect(401, "JETON_INVALIDE");
        badToken.send(method, path, "{}").expect(401, "JETON_INVALIDE");
    }

    private static void expectDecided(Api.Answer answer, String message, String userId) {
        assertThat(answer.body().propertyNames()).containsExactlyInAnyOrder("message", "userId", "emailSent");
        assertThat(answer.text("message")).isEqualTo(message);
        assertThat(answer.text("userId")).isEqualTo(userId);
        assertThat(answer.body().path("emailSent").asBoolean()).isTrue();
    }

    private JsonNode listed(String list, String userId) {
        return office.manager
                .get(list + "?statut=en_attente&taille=200")
                .expect(200)
                .elements()
                .filter(one -> one.path("id").asString().equals(userId))
                .findFirst()
                .orElseThrow();
    }
}
