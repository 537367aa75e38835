package fr.guichet.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.guichet.application.SettableClock;
import fr.guichet.application.account.AccessStates.AccessState;
import fr.guichet.application.account.AccessToken;
import fr.guichet.application.account.SigningKeys;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Role;
import fr.guichet.web.api.account.CachedAccess;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who may call, and as whom (spec A1, A3, A5). */
@ApiTest
class ApiSecurityTest {

    private static final String ONE = "/api/v1/exemples/" + ExampleController.THERE;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Callers callers;

    @Autowired
    SettableClock clock;

    @Autowired
    SigningKeys keys;

    @Autowired
    CachedAccess access;

    @AfterEach
    void backToNow() {
        clock.set(TestWeb.NOW);
    }

    @Test
    void the_stored_role_counts_and_not_the_one_in_the_token() {
        var caller = callers.signedIn(Role.MANAGER);
        assertThat(get(ONE, caller.bearer())).hasStatusOk();

        callers.store(caller, new AccessState(AccountStatus.ACTIVE, Role.CLIENT, false, true));
        access.forget();

        assertRefused(get(ONE, caller.bearer()), 403, "ACCES_REFUSE");
    }

    @Test
    void a_suspended_accounts_token_is_refused() {
        var caller = callers.signedIn(Role.CLIENT);
        callers.store(caller, new AccessState(AccountStatus.SUSPENDED, Role.CLIENT, false, false));

        assertRefused(get("/api/v1/exemples/moi", caller.bearer()), 401, "JETON_INVALIDE");
    }

    @Test
    void the_token_of_an_ended_session_is_refused() {
        var caller = callers.signedIn(Role.CLIENT);
        callers.store(caller, new AccessState(AccountStatus.ACTIVE, Role.CLIENT, false, false));

        assertRefused(get("/api/v1/exemples/moi", caller.bearer()), 401, "JETON_INVALIDE");
    }

    @Test
    void a_change_of_an_account_made_here_counts_at_once() {
        var caller = callers.signedIn(Role.CLIENT);
        assertThat(get("/api/v1/exemples/moi", caller.bearer())).hasStatusOk();
        callers.store(caller, new AccessState(AccountStatus.SUSPENDED, Role.CLIENT, false, false));

        // Whatever becomes of it, a call of this kind may have changed someone's state.
        mvc.patch()
                .uri("/api/v1/users/x/exemple")
                .header("Authorization", callers.signedIn(Role.MANAGER).bearer())
                .exchange();

        assertRefused(get("/api/v1/exemples/moi", caller.bearer()), 401, "JETON_INVALIDE");
    }

    @Test
    void whoever_must_change_their_password_is_answered_nothing_else() {
        var caller = callers.whoMustChangePassword(Role.MANAGER);

        for (var path : new String[] {ONE, "/api/v1/exemples/moi", "/api/v1/exemples", "/api/v1/users/me"}) {
            assertRefused(get(path, caller.bearer()), 403, "CHANGEMENT_MOT_DE_PASSE_OBLIGATOIRE");
        }
    }

    @Test
    void a_changed_password_opens_the_api_at_once() {
        var caller = callers.whoMustChangePassword(Role.MANAGER);
        assertThat(get(ONE, caller.bearer())).hasStatus(403);

        callers.store(caller, new AccessState(AccountStatus.ACTIVE, Role.MANAGER, false, true));

        assertThat(get(ONE, caller.bearer())).hasStatusOk();
    }

    @Test
    void an_access_token_expires_after_fifteen_minutes() {
        var caller = callers.signedIn(Role.CLIENT);
        clock.advance(AccessToken.LIFETIME.minus(Duration.ofSeconds(1)));
        assertThat(get("/api/v1/exemples/moi", caller.bearer())).hasStatusOk();

        clock.advance(Duration.ofSeconds(1));

        assertRefused(get("/api/v1/exemples/moi", caller.bearer()), 401, "JETON_INVALIDE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer grt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer x",
                "Bearer",
                "Bearer a.b.c",
                "Bearer é",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
            })
    void what_is_no_access_token_is_refused_also_on_public_routes(String header) {
        for (var path : new String[] {"/api/v1/exemples/moi", "/api/v1/exemples"}) {
            var answer = get(path, header);

            assertRefused(answer, 401, "JETON_INVALIDE");
            assertThat(answer).hasHeader("WWW-Authenticate", "Bearer realm=\"guichet\", error=\"invalid_token\"");
        }
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_password_is_refused() throws JOSEException {
        var caller = callers.signedIn(Role.SUPER_ADMIN);
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(keys.current().id())
                        .build(),
                new JWTClaimsSet.Builder()
                        .subject(caller.actor().account().value().toString())
                        .claim("sid", caller.session().value().toString())
                        .issuer("guichet")
                        .build());
        forged.sign(new MACSigner(keys.current().pair().getPublic().getEncoded()));

        assertRefused(get("/api/v1/exemples/moi", "Bearer " + forged.serialize()), 401, "JETON_INVALIDE");
    }

    @Test
    void a_token_with_another_claim_under_the_same_signature_is_refused() {
        var parts = callers.signedIn(Role.CLIENT).bearer().split("\\.", -1);
        var other = callers.signedIn(Role.SUPER_ADMIN).bearer().split("\\.", -1);

        assertRefused(get("/api/v1/exemples/moi", parts[0] + "." + other[1] + "." + parts[2]), 401, "JETON_INVALIDE");
    }

    @Test
    void a_public_route_knows_who_came_with_a_token() {
        assertThat(get("/api/v1/exemples", callers.signedIn(Role.CHILDMINDER).bearer()))
                .bodyJson()
                .extractingPath("[0]")
                .isEqualTo("assistante_maternelle");
        assertThat(mvc.get().uri("/api/v1/exemples"))
                .bodyJson()
                .extractingPath("[0]")
                .isEqualTo("personne");
    }

    @Test
    void whoever_comes_for_a_new_token_may_bring_an_old_one() {
        var answer = mvc.post()
                .uri("/api/v1/auth/refresh")
                .header("Authorization", "Bearer expired")
                .exchange();

        assertThat(answer.getResponse().getStatus()).isNotEqualTo(401);
    }

    @Test
    void a_route_without_a_right_is_refused() {
        assertRefused(get("/api/v1/oublie", callers.signedIn(Role.SUPER_ADMIN).bearer()), 403, "ACCES_REFUSE");
        assertRefused(mvc.get().uri("/api/v1/oublie").exchange(), 403, "ACCES_REFUSE");
    }

    @Test
    void answers_are_kept_by_nobody_and_shown_in_no_frame() {
        assertThat(get("/api/v1/exemples/moi", callers.signedIn(Role.CLIENT).bearer()))
                .headers()
                .containsHeaders("Cache-Control")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("Referrer-Policy", "no-referrer")
                .hasValue("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
                .doesNotContainHeader("Set-Cookie");
    }

    @Test
    void another_sites_scripts_are_not_let_in() {
        assertThat(mvc.get().uri("/api/v1/exemples").header("Origin", "https://elsewhere.example"))
                .headers()
                .doesNotContainHeader("Access-Control-Allow-Origin");
    }

    @Test
    void head_is_a_get_and_options_tells_the_methods() {
        var caller = callers.signedIn(Role.CLIENT);
        assertThat(mvc.head().uri("/api/v1/exemples/moi").header("Authorization", caller.bearer()))
                .hasStatusOk();
        assertThat(mvc.head().uri("/api/v1/exemples/moi")).hasStatus(401);
        assertThat(mvc.method(HttpMethod.OPTIONS).uri("/api/v1/exemples").exchange())
                .hasStatusOk()
                .hasHeader("Allow", "GET,HEAD,OPTIONS");
    }

    @Test
    void the_public_keys_are_published_without_the_private_ones() throws ParseException {
        var answer = mvc.get().uri("/.well-known/jwks.json").exchange();

        assertThat(answer).hasStatusOk().hasContentType("application/json");
        var published = JWKSet.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(published.getKeys()).singleElement().satisfies(key -> {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.toJSONObject())
                    .contains(entry("kid", keys.current().id()), entry("alg", "ES256"), entry("crv", "P-256"));
        });
    }

    private MvcTestResult get(String path, String authorization) {
        return mvc.get().uri(path).header("Authorization", authorization).exchange();
    }

    private static void assertRefused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("code").isEqualTo(code);
    }
}
