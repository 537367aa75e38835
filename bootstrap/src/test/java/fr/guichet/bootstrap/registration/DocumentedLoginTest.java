package fr.guichet.bootstrap.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.RunningProgram;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The request, response and errors of the reference document's "API 7 : Connexion", on the whole program. */
@DisplayName("P'titsPas, « APIs utilisées »: API 7")
class DocumentedLoginTest {

    private final Office office = new Office();

    @Nested
    @DisplayName("API 7 : Connexion")
    class SignIn {

        private final String email = RunningProgram.newAddress("jean.martin");
        private final String userId = office.register(Office.claire(email));

        @Test
        @DisplayName("Response 200")
        void response_200_of_a_login() {
            office.approve(userId).expect(200);
            var created = office.createPassword(email).expect(200);
            assertThat(created.text("message"))
                    .isEqualTo("Mot de passe créé avec succès. Vous pouvez maintenant vous connecter.");
            assertThat(created.text("userId")).isEqualTo(userId);

            var answer = office.login(email).expect(200);

            assertThat(answer.text("access_token")).startsWith("eyJ");
            assertThat(answer.text("refresh_token")).isNotEmpty();
            var user = answer.body().path("user");
            assertThat(List.of("id", "email", "role", "prenom", "nom", "statut"))
                    .extracting(member -> user.path(member).asString())
                    .containsExactly(userId, email, "parent", "Claire", "MARTIN", "actif");
        }

        @Test
        @DisplayName("401 Unauthorized : Email ou mot de passe incorrect")
        void error_401_for_a_wrong_email_or_password() {
            var answer = office.login(RunningProgram.newAddress("inconnu")).expect(401, "IDENTIFIANTS_INVALIDES");

            assertThat(answer.text("message")).isEqualTo("Email ou mot de passe incorrect.");
            assertThat(answer.text("error")).isEqualTo("Unauthorized");
        }

        @Test
        @DisplayName("403 Forbidden : Compte en attente")
        void error_403_for_a_pending_account() {
            var answer = office.login(email).expect(403, "COMPTE_EN_ATTENTE");

            assertThat(answer.body().path("statusCode").asInt()).isEqualTo(403);
            assertThat(answer.text("message"))
                    .isEqualTo("Votre compte est en attente de validation."
                            + " Vous recevrez un email une fois votre compte validé.");
            assertThat(answer.text("error")).isEqualTo("Forbidden");
        }

        @Test
        @DisplayName("403 Forbidden : Compte refusé")
        void error_403_for_a_refused_account() {
            office.refuse(userId).expect(200);

            var answer = office.login(email).expect(403, "COMPTE_REFUSE");

            assertThat(answer.text("message"))
                    .isEqualTo(
                            "Votre compte a été refusé. Contactez " + office.contact() + " pour plus d'informations.");
            assertThat(answer.text("error")).isEqualTo("Forbidden");
        }
    }
}
