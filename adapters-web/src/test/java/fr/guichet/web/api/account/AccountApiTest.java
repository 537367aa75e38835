package fr.guichet.web.api.account;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.SettableClock;
import fr.guichet.application.account.InMemoryAccountLinks;
import fr.guichet.application.account.InMemoryAccounts;
import fr.guichet.application.account.InMemoryPasswords;
import fr.guichet.application.account.LinkIssuer;
import fr.guichet.application.account.LinkPurpose;
import fr.guichet.application.account.QuickHasher;
import fr.guichet.application.account.RandomBytes;
import fr.guichet.application.account.StoredPassword;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.RecordingOutbox;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import fr.guichet.web.api.ApiTest;
import fr.guichet.web.api.Callers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's calls about accounts and credentials (spec A2 to A6, section 7). */
@ApiTest
@Import(AccountWorld.class)
class AccountApiTest {

    private static final String RIGHT = "Lavande-77";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Callers callers;

    @Autowired
    InMemoryTransactions transactions;

    @Autowired
    InMemoryAccounts accounts;

    @Autowired
    InMemoryPasswords passwords;

    @Autowired
    InMemoryAccountLinks links;

    @Autowired
    RecordingOutbox outbox;

    @Autowired
    RandomBytes random;

    @Autowired
    SettableClock clock;

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
    void a_link_is_verified_and_creates_a_password_once() {
        var account = stored(
                anAccount().withRole(Role.PARENT).named("Claire", "MARTIN").active());
        var token = link(account, LinkPurpose.CREATE_PASSWORD);

        var verified = get("/auth/verify-token?token=" + token);
        assertThat(verified).hasStatusOk();
        assertThat(verified).bodyJson().isLenientlyEqualTo("""
                {"valide": true, "prenom": "Claire", "cgu_requises": true}""");

        var choice =
                "{\"token\": \"%s\", \"password\": \"%s\", \"password_confirmation\": \"%s\", \"cgu_acceptees\": %s}";
        var refused = post("/auth/create-password", choice.formatted(token, "court", "long", "false"));
        assertProblem(refused, 400, "DONNEES_INVALIDES");
        assertThat(refused)
                .bodyJson()
                .extractingPath("errors[*].champ")
                .asArray()
                .contains("password", "password_confirmation", "cgu_acceptees");

        var created = post("/auth/create-password", choice.formatted(token, RIGHT, RIGHT, "true"));
        assertThat(created).hasStatusOk();
        assertThat(created).bodyJson().isStrictlyEqualTo("""
                {"message": "Mot de passe créé avec succès. Vous pouvez maintenant vous connecter.", "userId": "%s"}
                """.formatted(
                        account.id().value()));
        assertProblem(
                post("/auth/create-password", choice.formatted(token, RIGHT, RIGHT, "true")), 404, "LIEN_INVALIDE");
        assertProblem(get("/auth/verify-token?token=" + token), 404, "LIEN_INVALIDE");
        assertThat(login(account, RIGHT)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"password\": \"court\"", ", \"password\": \"Lavande-77\""})
    void a_link_that_is_unknown_is_said_so_whatever_comes_with_it(String more) {
        assertProblem(
                post("/auth/create-password", "{\"token\": \"AAAAAAAAAAAAAAAAAAAAAA\"" + more + "}"),
                404,
                "LIEN_INVALIDE");
        assertProblem(post("/auth/create-password", "{}"), 400, "DONNEES_INVALIDES");
        assertProblem(get("/auth/verify-token"), 400, "DONNEES_INVALIDES");
    }

    @Test
    void an_expired_link_is_gone_and_can_be_renewed() {
        var account = stored(anAccount().withRole(Role.PARENT).active());
        var token = transactions
                .inTransaction(() -> new LinkIssuer(links, random)
                        .issue(
                                account.id(),
                                LinkPurpose.CREATE_PASSWORD,
                                clock.instant().minus(Duration.ofDays(7))))
                .token()
                .value();
        var before = outbox.told().size();

        assertProblem(get("/auth/verify-token?token=" + token), 410, "LIEN_EXPIRE");
        var renewed = post("/auth/renew-link", "{\"token\": \"%s\"}".formatted(token));
        assertThat(renewed).hasStatus(202);
        assertThat(outbox.told()).hasSize(before + 1);

        var unknown = post("/auth/renew-link", "{\"token\": \"unknown\"}");
        assertThat(unknown).hasStatus(202);
        assertThat(body(unknown)).isEqualTo(body(renewed));
        assertThat(outbox.told()).hasSize(before + 1);
    }

    @Test
    void a_forgotten_password_is_answered_alike_for_everyone() {
        var account = withPassword(anAccount().active());
        var before = outbox.told(Notification.PasswordLink.class).size();

        var known = post("/auth/forgot-password", "{\"email\": \"%s\"}".formatted(account.email()));
        var unknown = post("/auth/forgot-password", "{\"email\": \"%s@x.example\"}".formatted(UUID.randomUUID()));

        assertThat(known).hasStatus(202);
        assertThat(unknown).hasStatus(202);
        assertThat(body(known)).isEqualTo(body(unknown));
        assertThat(outbox.told(Notification.PasswordLink.class)).hasSize(before + 1);
    }

    @Test
    void an_address_is_confirmed_by_its_link() {
        var account = withPassword(anAccount().active());
        var token = link(account, LinkPurpose.CONFIRM_EMAIL);

        assertThat(post("/auth/confirm-email", "{\"token\": \"%s\"}".formatted(token)))
                .hasStatusOk();
        assertProblem(post("/auth/confirm-email", "{\"token\": \"%s\"}".formatted(token)), 404, "LIEN_INVALIDE");
        var tokens = body(login(account, RIGHT));
        assertThat(call(HttpMethod.GET, "/users/me", bearer(tokens), ""))
                .bodyJson()
                .extractingPath("email_confirme")
                .isEqualTo(true);
    }

    @Test
    void who_is_signed_in_asks_for_another_link_to_confirm_the_address() {
        var account = withPassword(anAccount().active());
        var mine = bearer(body(login(account, RIGHT)));
        var path = "/users/me/confirmation-email";
        assertProblem(post(path, ""), 401, "JETON_INVALIDE");

        var tokens = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            assertThat(call(HttpMethod.POST, path, mine, "")).hasStatus(202);
            tokens.add(outbox.told(Notification.EmailConfirmation.class)
                    .getLast()
                    .secret()
                    .value());
        }
        var fourth = call(HttpMethod.POST, path, mine, "");
        assertProblem(fourth, 429, "TROP_DE_TENTATIVES");
        assertThat(fourth).hasHeader("Retry-After", "3600");

        var body = "{\"token\": \"%s\"}";
        assertProblem(post("/auth/confirm-email", body.formatted(tokens.getFirst())), 404, "LIEN_INVALIDE");
        assertThat(post("/auth/confirm-email", body.formatted(tokens.getLast())))
                .hasStatusOk();
        assertProblem(call(HttpMethod.POST, path, mine, ""), 409, "ETAT_INCOMPATIBLE");
    }

    @Test
    void an_expired_link_to_confirm_the_address_is_renewed_until_it_is_confirmed() {
        var account = withPassword(anAccount().active());
        var lapsed = transactions
                .inTransaction(() -> new LinkIssuer(links, random)
                        .issue(
                                account.id(),
                                LinkPurpose.CONFIRM_EMAIL,
                                clock.instant().minus(LinkPurpose.CONFIRM_EMAIL.lifetime())))
                .token()
                .value();
        var expired = "{\"token\": \"%s\"}".formatted(lapsed);
        assertProblem(post("/auth/confirm-email", expired), 410, "LIEN_EXPIRE");

        assertThat(post("/auth/renew-link", expired)).hasStatus(202);

        var renewed = outbox.told(Notification.EmailConfirmation.class).getLast();
        assertThat(renewed.to().email()).contains(account.email());
        assertThat(post(
                        "/auth/confirm-email",
                        "{\"token\": \"%s\"}".formatted(renewed.secret().value())))
                .hasStatusOk();
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
                .hasStatus(204);
        assertProblem(call(HttpMethod.GET, "/users?role=roi", admin, ""), 400, "DONNEES_INVALIDES");
    }

    @Test
    void managers_send_links_again() {
        var parent = stored(anAccount().withRole(Role.PARENT).active());
        var waiting = stored(anAccount().withRole(Role.PARENT).pending());
        var manager = callers.signedIn(Role.MANAGER).bearer();

        assertThat(call(HttpMethod.POST, "/users/" + parent.id().value() + "/renvoyer-lien", manager, ""))
                .hasStatus(202);
        assertProblem(
                call(HttpMethod.POST, "/users/" + waiting.id().value() + "/renvoyer-lien", manager, ""),
                409,
                "ETAT_INCOMPATIBLE");
        assertProblem(
                call(HttpMethod.POST, "/users/" + UUID.randomUUID() + "/renvoyer-lien", manager, ""),
                404,
                "INTROUVABLE");
    }

    private MvcTestResult login(Account account, String password) {
        return post("/auth/login", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(account.email(), password));
    }

    private MvcTestResult refresh(JsonNode tokens) {
        return post(
                "/auth/refresh",
                "{\"refresh_token\": \"%s\"}"
                        .formatted(tokens.get("refresh_token").stringValue()));
    }

    private static String bearer(JsonNode tokens) {
        return "Bearer " + tokens.get("access_token").stringValue();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri("/api/v1" + path).exchange();
    }

    private MvcTestResult post(String path, String json) {
        return mvc.post()
                .uri("/api/v1" + path)
                .contentType("application/json")
                .content(json)
                .exchange();
    }

    private MvcTestResult call(HttpMethod method, String path, String bearer, String json) {
        return mvc.method(method)
                .uri("/api/v1" + path)
                .header("Authorization", bearer)
                .contentType("application/json")
                .content(json)
                .exchange();
    }

    private static JsonNode body(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("statusCode").isEqualTo(status);
    }

    private Account stored(Account account) {
        transactions.run(() -> accounts.add(account));
        return account;
    }

    private Account withPassword(Account account) {
        stored(account);
        var hash = new QuickHasher().hash(new RawPassword(RIGHT));
        transactions.run(() -> passwords.set(StoredPassword.chosen(account.id(), hash, clock.instant())));
        return account;
    }

    private String link(Account account, LinkPurpose purpose) {
        return transactions
                .inTransaction(() -> new LinkIssuer(links, random).issue(account.id(), purpose, clock.instant()))
                .token()
                .value();
    }
}
