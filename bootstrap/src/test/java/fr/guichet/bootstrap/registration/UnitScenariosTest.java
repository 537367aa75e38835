package fr.guichet.bootstrap.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Each sentence of the reference document's "Tests unitaires (Backend)", over HTTP on the whole program. */
@DisplayName("P'titsPas, « Tests unitaires (Backend) »")
class UnitScenariosTest {

    private final Office office = new Office();

    private static JsonNode onlyOne(Api.Answer list) {
        assertThat(list.expect(200).body()).hasSize(1);
        return list.body().path(0);
    }

    @Nested
    @DisplayName("1. Création de gestionnaire")
    class CreationOfAManager {

        private final RunningProgram.SignedIn superAdmin = office.program.someone(Role.SUPER_ADMIN);

        @Test
        @DisplayName("Création réussie avec données valides")
        void a_manager_is_created_with_valid_data() {
            var email = RunningProgram.newAddress("lucas.moreau");

            var created = superAdmin
                    .api()
                    .post("/gestionnaires", Office.newManager(email))
                    .expect(201);

            assertThat(created.text("role")).isEqualTo("gestionnaire");
            assertThat(created.text("statut")).isEqualTo("actif");
        }

        @Test
        @DisplayName("Échec si email déjà existant")
        void no_manager_is_created_if_the_email_already_exists() {
            superAdmin
                    .api()
                    .post(
                            "/gestionnaires",
                            Office.newManager(office.lucas.email().toUpperCase(Locale.ROOT)))
                    .expect(409, "EMAIL_DEJA_UTILISE");
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUPER_ADMIN")
        @DisplayName("Échec si utilisateur non super_admin")
        void no_manager_is_created_if_the_user_is_no_super_admin(Role role) {
            office.program
                    .someone(role)
                    .api()
                    .post("/gestionnaires", Office.newManager(RunningProgram.newAddress("lucas")))
                    .expect(403, "ACCES_REFUSE");
        }

        @Test
        @DisplayName("Échec si données invalides")
        void no_manager_is_created_if_data_are_invalid() {
            var answer = superAdmin
                    .api()
                    .post("/gestionnaires", Map.of("email", "lucas", "password", "x", "prenom", "L", "telephone", "12"))
                    .expect(400, "DONNEES_INVALIDES");

            assertThat(Office.fields(answer)).contains("email", "prenom", "nom", "telephone");
        }
    }

    @Nested
    @DisplayName("2. Inscription")
    class Registration {

        @Test
        @DisplayName("Inscription parent réussie")
        void the_registration_of_a_parent_succeeds() {
            var userId = office.register(Office.claire(RunningProgram.newAddress("claire.martin")));

            assertThat(office.statusOfParent(userId)).isEqualTo("en_attente");
        }

        @Test
        @DisplayName("Inscription AM réussie")
        void the_registration_of_a_childminder_succeeds() {
            var userId = office.register(Office.marie(RunningProgram.newAddress("marie.dubois")));

            assertThat(office.manager
                            .get("/assistantes-maternelles/" + userId)
                            .expect(200)
                            .text("statut"))
                    .isEqualTo("en_attente");
        }

        @Test
        @DisplayName("Création de l'entité métier (parent/AM)")
        void a_registration_creates_the_parent_or_the_childminder() {
            var claire = office.register(Office.family(
                    RunningProgram.newAddress("claire.martin"), RunningProgram.newAddress("thomas.martin")));
            var marie = office.register(Office.marie(RunningProgram.newAddress("marie.dubois")));

            var parent = office.manager.get("/parents/" + claire).expect(200);
            assertThat(parent.body().path("co_parent").path("prenom").asString())
                    .isEqualTo("Thomas");
            assertThat(parent.body().path("enfants")).hasSize(3);
            assertThat(parent.text("presentation")).startsWith("Nous cherchons");
            assertThat(office.manager
                            .get("/assistantes-maternelles/" + marie)
                            .expect(200)
                            .text("numero_agrement"))
                    .isEqualTo("AGR-2019-095001");
        }

        @Test
        @DisplayName("Échec si email déjà existant")
        void a_registration_fails_if_the_email_already_exists() {
            var email = RunningProgram.newAddress("claire.martin");
            office.register(Office.claire(email));

            office.anyone.post("/auth/register", Office.claire(email)).expect(409, "EMAIL_DEJA_UTILISE");
            office.anyone.post("/auth/register", Office.marie(email)).expect(409, "EMAIL_DEJA_UTILISE");
        }

        /** The document's version 1.3 asks for none; one that is sent is held to the rule all the same (spec A4). */
        @Test
        @DisplayName("Échec si mot de passe trop faible")
        void a_registration_fails_if_the_password_is_too_weak() {
            var body = Office.claire(RunningProgram.newAddress("claire.martin"));
            body.put("password", "password");

            var answer = office.anyone.post("/auth/register", body).expect(400, "DONNEES_INVALIDES");

            assertThat(Office.fields(answer)).contains("password");
        }
    }

    @Nested
    @DisplayName("3. Validation de compte")
    class Approval {

        private final String email = RunningProgram.newAddress("claire.martin");
        private final String userId = office.register(Office.claire(email));

        @Test
        @DisplayName("Validation réussie + changement statut")
        void an_approval_changes_the_status() {
            office.approve(userId).expect(200);

            assertThat(office.statusOfParent(userId)).isEqualTo("actif");
        }

        @Test
        @DisplayName("Email envoyé")
        void an_approval_sends_an_email() {
            assertThat(office.approve(userId)
                            .expect(200)
                            .body()
                            .path("emailSent")
                            .asBoolean())
                    .isTrue();

            assertThat(office.program.awaitEmail(email, "a été validé - Créez votre mot de passe ✅"))
                    .contains("Bonjour Claire MARTIN,");
        }

        @Test
        @DisplayName("Enregistrement dans table validations")
        void an_approval_is_kept_among_the_decisions() {
            office.approve(userId).expect(200);

            var decision = onlyOne(office.manager.get("/users/" + userId + "/validations"));
            assertThat(decision.path("type").asString()).isEqualTo("validation_compte");
            assertThat(decision.path("statut").asString()).isEqualTo("valide");
            assertThat(decision.path("valide_par").asString()).isEqualTo(office.lucas.id());
            assertThat(decision.path("commentaire").asString()).isEqualTo("Dossier complet, compte validé");
        }

        @ParameterizedTest
        @EnumSource(names = {"PRACTITIONER", "CLIENT", "PARENT", "CHILDMINDER"})
        @DisplayName("Échec si utilisateur non gestionnaire")
        void an_approval_fails_if_the_user_is_no_manager(Role role) {
            office.program
                    .someone(role)
                    .api()
                    .patch("/users/" + userId + "/valider", Map.of())
                    .expect(403, "ACCES_REFUSE");
            assertThat(office.statusOfParent(userId)).isEqualTo("en_attente");
        }

        @Test
        @DisplayName("Échec si utilisateur déjà validé")
        void an_approval_fails_if_the_user_was_already_approved() {
            office.approve(userId).expect(200);

            office.approve(userId).expect(409, "DEJA_TRAITE");
        }
    }

    @Nested
    @DisplayName("4. Refus de compte")
    class Refusal {

        private final String email = RunningProgram.newAddress("claire.martin");
        private final String userId = office.register(Office.claire(email));

        @Test
        @DisplayName("Refus réussi + changement statut")
        void a_refusal_changes_the_status() {
            office.refuse(userId).expect(200);

            assertThat(office.statusOfParent(userId)).isEqualTo("suspendu");
        }

        @Test
        @DisplayName("Email envoyé avec motif")
        void a_refusal_sends_an_email_with_the_reason() {
            office.refuse(userId).expect(200);

            assertThat(office.program.awaitEmail(email, "Votre demande d'inscription"))
                    .contains("Motif : Informations incomplètes");
        }

        @Test
        @DisplayName("Enregistrement dans table validations")
        void a_refusal_is_kept_among_the_decisions() {
            office.refuse(userId).expect(200);

            var decision = onlyOne(office.manager.get("/users/" + userId + "/validations"));
            assertThat(decision.path("statut").asString()).isEqualTo("refuse");
            assertThat(decision.path("valide_par").asString()).isEqualTo(office.lucas.id());
            assertThat(decision.path("commentaire").asString()).isEqualTo("Informations incomplètes");
        }

        @Test
        @DisplayName("Échec si commentaire manquant")
        void a_refusal_fails_if_the_comment_is_missing() {
            var answer = office.manager
                    .patch("/users/" + userId + "/suspendre", Map.of())
                    .expect(400, "DONNEES_INVALIDES");

            assertThat(Office.fields(answer)).containsExactly("comment");
            assertThat(office.statusOfParent(userId)).isEqualTo("en_attente");
        }
    }

    @Nested
    @DisplayName("5. Connexion")
    class SigningIn {

        private final String email = RunningProgram.newAddress("claire.martin");
        private final String userId = office.register(Office.claire(email));

        @Test
        @DisplayName("Connexion réussie si compte actif")
        void signing_in_succeeds_if_the_account_is_active() {
            office.approve(userId).expect(200);
            office.createPassword(email).expect(200);

            office.login(email).expect(200);
        }

        @Test
        @DisplayName("Échec si compte en attente")
        void signing_in_fails_if_the_account_is_waiting() {
            office.login(email).expect(403, "COMPTE_EN_ATTENTE");
        }

        @Test
        @DisplayName("Échec si compte suspendu")
        void signing_in_fails_if_the_account_is_suspended() {
            office.approve(userId).expect(200);
            office.createPassword(email).expect(200);
            office.manager
                    .patch("/users/" + userId + "/suspendre", Map.of("comment", "Impayés"))
                    .expect(200);

            office.login(email).expect(403, "COMPTE_SUSPENDU");
        }

        @Test
        @DisplayName("Échec si mot de passe incorrect")
        void signing_in_fails_if_the_password_is_wrong() {
            office.approve(userId).expect(200);
            office.createPassword(email).expect(200);

            office.anyone
                    .post("/auth/login", Map.of("email", email, "password", "Un-autre-123"))
                    .expect(401, "IDENTIFIANTS_INVALIDES");
        }
    }
}
