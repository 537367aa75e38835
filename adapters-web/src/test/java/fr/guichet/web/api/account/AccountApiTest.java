package fr.guichet.web.api.account;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Role;
import fr.guichet.web.api.ApiTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The contract's calls about accounts and credentials (spec A2 to A6, section 7). */
@ApiTest
@Import(AccountWorld.class)
class AccountApiTest extends AccountApiFixture {

    @Test
    void login_answers_as_documented() {
        var account = withPassword(
                anAccount().withRole(Role.PARENT).named("Claire", "MARTIN").active());

        var answer = login(account, RIGHT);

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"user": {"id": "%s", "email": "%s", "role": "parent", "prenom": "Claire", "nom": "MARTIN",
                          "statut": "actif", "changement_mdp_obligatoire": false, "validation": {"statut": "valide"}}}
                """.formatted(
                        account.id().value(), account.email()));
        var tokens = body(answer);
        assertThat(tokens.get("access_token").stringValue()).startsWith("eyJ");
        assertThat(tokens.get("refresh_token").stringValue()).startsWith("grt_");
        assertThat(call(HttpMethod.GET, "/users/me", bearer(tokens), "")).hasStatusOk();
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_answered_alike() {
        var account = withPassword(anAccount().active());
        var wrong = login(account, "Lavande-78");
        var unknown = post(
                "/auth/login",
                "{\"email\": \"%s@x.example\", \"password\": \"%s\"}".formatted(UUID.randomUUID(), RIGHT));

        assertThat(wrong).hasStatus(401);
        assertThat(body(wrong)).isEqualTo(body(unknown));
        assertProblem(wrong, 401, "IDENTIFIANTS_INVALIDES");
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, COMPTE_EN_ATTENTE, Votre compte est en attente de validation. Vous recevrez un email une fois votre"
                + " compte validé.",
        "REFUSED, COMPTE_REFUSE, Votre compte a été refusé. Contactez contact@ptits-pas.fr pour plus d'informations.",
        "SUSPENDED, COMPTE_SUSPENDU, Votre compte est suspendu. Contactez contact@ptits-pas.fr pour plus"
                + " d'informations.",
    })
    void an_account_that_is_not_active_is_told_so_in_the_documented_sentence(
            AccountStatus status, String code, String sentence) {
        var account = withPassword(anAccount().withRole(Role.PARENT).in(status));

        assertProblem(login(account, "Lavande-78"), 401, "IDENTIFIANTS_INVALIDES");
        var answer = login(account, RIGHT);
        assertProblem(answer, 403, code);
        assertThat(answer).bodyJson().extractingPath("message").isEqualTo(sentence);
        assertThat(answer).bodyJson().extractingPath("error").isEqualTo("Forbidden");
    }

    @Test
    void an_approved_account_without_a_password_is_told_where_to_ask_for_a_link() {
        var account = stored(anAccount().withRole(Role.PARENT).active());

        var answer = login(account, RIGHT);

        assertProblem(answer, 403, "MOT_DE_PASSE_A_CREER");
        assertThat(answer).bodyJson().extractingPath("message").asString().contains("/mot-de-passe-oublie");
    }

    @Test
    void the_eleventh_try_is_told_when_to_come_back() {
        var account = withPassword(anAccount().active());
        for (var i = 0; i < 10; i++) {
            assertThat(login(account, "Lavande-78")).hasStatus(401);
        }

        var answer = login(account, RIGHT);

        assertProblem(answer, 429, "TROP_DE_TENTATIVES");
        assertThat(answer).hasHeader("Retry-After", "900");
    }

    @Test
    void a_refresh_token_works_once() {
        var first = body(login(withPassword(anAccount().active()), RIGHT));
        var second = body(refresh(first));

        assertThat(second.get("user")).isEqualTo(first.get("user"));
        assertProblem(refresh(first), 401, "JETON_INVALIDE");
        assertProblem(refresh(second), 401, "JETON_INVALIDE");
        assertProblem(call(HttpMethod.GET, "/users/me", bearer(second), ""), 401, "JETON_INVALIDE");
    }

    @Test
    void logout_ends_the_session_and_says_nothing_of_unknown_tokens() {
        var tokens = body(login(withPassword(anAccount().active()), RIGHT));

        assertThat(post(
                        "/auth/logout",
                        "{\"refresh_token\": \"%s\"}"
                                .formatted(tokens.get("refresh_token").stringValue())))
                .hasStatus(204);
        assertProblem(refresh(tokens), 401, "JETON_INVALIDE");
        assertThat(post("/auth/logout", "{\"refresh_token\": \"nonsense\"}")).hasStatus(204);
    }

    @Test
    void a_new_manager_can_do_nothing_before_the_password_is_changed() {
        var email = UUID.randomUUID() + "@ptits-pas.fr";
        var created = call(
                HttpMethod.POST,
                "/gestionnaires",
                callers.signedIn(Role.SUPER_ADMIN).bearer(),
                """
                {"email": "%s", "password": "%s", "prenom": "Lucas", "nom": "MOREAU", "telephone": "06 87 23 45 67",
                 "role": "super_admin", "statut": "suspendu"}
                """.formatted(email, RIGHT));
        assertThat(created).hasStatus(201);
        assertThat(created).bodyJson().isLenientlyEqualTo("""
                {"email": "%s", "prenom": "Lucas", "nom": "MOREAU", "telephone": "06 87 23 45 67",
                 "role": "gestionnaire", "statut": "actif", "cree_le": "2026-11-22T18:00:00+01:00"}
                """.formatted(email));

        var tokens = body(post("/auth/login", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, RIGHT)));
        assertThat(tokens.get("user").get("changement_mdp_obligatoire").booleanValue())
                .isTrue();
        assertProblem(
                call(HttpMethod.GET, "/users/me", bearer(tokens), ""), 403, "CHANGEMENT_MOT_DE_PASSE_OBLIGATOIRE");

        var change = "{\"password\": \"%s\", \"new_password\": \"%s\", \"new_password_confirmation\": \"%s\"}";
        var path = "/auth/change-password";
        var refused =
                call(HttpMethod.POST, path, bearer(tokens), change.formatted("Autre-1234", "Romarin-78", "Romarin-78"));
        assertThat(refused).bodyJson().extractingPath("errors[0].champ").isEqualTo("password");
        assertThat(call(HttpMethod.POST, path, bearer(tokens), change.formatted(RIGHT, "Romarin-78", "Romarin-78")))
                .hasStatus(204);
        assertThat(call(HttpMethod.GET, "/users/me", bearer(tokens), "")).hasStatusOk();
    }

    @Test
    void a_managers_address_and_password_are_checked() {
        var admin = callers.signedIn(Role.SUPER_ADMIN).bearer();
        var account = stored(anAccount().active());

        var wrong = call(HttpMethod.POST, "/gestionnaires", admin, "{\"email\": \"x\", \"telephone\": \"12\"}");
        assertProblem(wrong, 400, "DONNEES_INVALIDES");
        assertThat(wrong)
                .bodyJson()
                .extractingPath("errors[*].champ")
                .asArray()
                .containsExactlyInAnyOrder("email", "password", "prenom", "nom", "telephone");
        var lucas = "{\"email\": \"%s\", \"password\": \"%s\", \"prenom\": \"Lucas\", \"nom\": \"MOREAU\"}";
        assertProblem(
                call(HttpMethod.POST, "/gestionnaires", admin, lucas.formatted("l@ptits-pas.fr", "password")),
                400,
                "DONNEES_INVALIDES");
        assertProblem(
                call(HttpMethod.POST, "/gestionnaires", admin, lucas.formatted(account.email(), RIGHT)),
                409,
                "EMAIL_DEJA_UTILISE");
    }

    @Test
    void one_changes_ones_own_details_and_neither_role_nor_state() {
        var account = withPassword(anAccount().active());
        var tokens = body(login(account, RIGHT));

        var answer = call(HttpMethod.PATCH, "/users/me", bearer(tokens), """
                {"prenom": "Zoé", "telephone": "0612345678", "canal_notification": "les_deux",
                 "role": "super_admin", "statut": "suspendu", "email": "other@x.example", "id": "1"}
                """);

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"prenom": "Zoé", "telephone": "06 12 34 56 78", "canal_notification": "les_deux", "role": "client",
                 "statut": "actif", "email": "%s"}
                """.formatted(account.email()));
    }

    @Test
    void administrators_find_users_and_change_roles() {
        var account = stored(anAccount().named("Zéphyrine", "LABONTÉ").active());
        var admin = callers.signedIn(Role.ADMINISTRATOR).bearer();
        var role = "/users/" + account.id().value() + "/role";

        var found = call(HttpMethod.GET, "/users?role=client&statut=actif&q=zephyrine", admin, "");
        assertThat(found).hasStatusOk().hasHeader("X-Total-Count", "1");
        assertThat(found).bodyJson().extractingPath("[0].nom").isEqualTo("LABONTÉ");

        assertThat(call(HttpMethod.PATCH, role, admin, "{\"role\": \"praticien\"}"))
                .bodyJson()
                .extractingPath("role")
                .isEqualTo("praticien");
        assertProblem(call(HttpMethod.PATCH, role, admin, "{\"role\": \"super_admin\"}"), 403, "ACCES_REFUSE");
        assertProblem(call(HttpMethod.PATCH, role, admin, "{\"role\": \"roi\"}"), 400, "DONNEES_INVALIDES");
        var nowhere = "/users/" + UUID.randomUUID();
        assertProblem(call(HttpMethod.PATCH, nowhere + "/role", admin, "{}"), 404, "INTROUVABLE");
        assertProblem(call(HttpMethod.DELETE, nowhere, admin, ""), 404, "INTROUVABLE");
        assertThat(call(HttpMethod.DELETE, "/users/" + account.id().value(), admin, ""))
                .hasStatusOk();
        assertProblem(call(HttpMethod.GET, "/users?role=roi", admin, ""), 400, "DONNEES_INVALIDES");
    }

    private MvcTestResult refresh(JsonNode tokens) {
        return post(
                "/auth/refresh",
                "{\"refresh_token\": \"%s\"}"
                        .formatted(tokens.get("refresh_token").stringValue()));
    }
}
