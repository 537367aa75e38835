package fr.guichet.web.api.account;

import static fr.guichet.domain.account.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.InMemoryAccountLinks;
import fr.guichet.application.account.LinkIssuer;
import fr.guichet.application.account.LinkPurpose;
import fr.guichet.application.account.RandomBytes;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.RecordingOutbox;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.web.api.ApiTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The contract's calls about mailed links (spec A4). */
@ApiTest
@Import(AccountWorld.class)
class AccountLinksApiTest extends AccountApiFixture {

    @Autowired
    InMemoryAccountLinks links;

    @Autowired
    RecordingOutbox outbox;

    @Autowired
    RandomBytes random;

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

    private MvcTestResult get(String path) {
        return mvc.get().uri("/api/v1" + path).exchange();
    }

    private String link(Account account, LinkPurpose purpose) {
        return transactions
                .inTransaction(() -> new LinkIssuer(links, random).issue(account.id(), purpose, clock.instant()))
                .token()
                .value();
    }
}
