package fr.guichet.web.api.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.guichet.application.account.Actor;
import fr.guichet.application.registration.InMemoryRegistrations;
import fr.guichet.application.registration.RegisterChildminder;
import fr.guichet.application.registration.Registrations;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.ChildminderBuilder;
import fr.guichet.domain.registration.Nir;
import fr.guichet.web.api.ApiTest;
import fr.guichet.web.api.Callers;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Spec A8: availability, free places, experience and speciality, over the wire. */
@ApiTest
@Import(RegistrationWorld.class)
class OwnOfferApiTest {

    private static final String OFFER = """
            {"disponible": true, "place_disponible": 2, "annee_experience": 7,
             "specialite": "Horaires décalés, pédagogie Montessori"}
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Callers callers;

    @Autowired
    InMemoryRegistrations program;

    @Test
    void a_childminder_adds_what_managers_then_read() {
        var marie = marie(ChildminderBuilder.nir("2550814168101"));
        assertThat(get("/users/me/accueil", marie)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"disponible": null, "place_disponible": null, "annee_experience": null, "specialite": null,
                 "nb_max_enfants": 4}
                """);

        assertThat(put(OFFER, marie)).hasStatusOk().bodyJson().isLenientlyEqualTo(OFFER);

        assertThat(get("/users/me/accueil", marie)).hasStatusOk().bodyJson().isLenientlyEqualTo(OFFER);
        var manager = new Actor(program.actor(Role.MANAGER).account(), Role.MANAGER);
        assertThat(get("/assistantes-maternelles/" + marie.account().value(), manager))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(OFFER);
        assertThat(get("/assistantes-maternelles?taille=1", manager))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("[" + OFFER + "]");
    }

    @Test
    void what_is_left_out_is_taken_away() {
        var marie = marie(ChildminderBuilder.nir("2550814168102"));
        put(OFFER, marie);

        assertThat(put("{\"disponible\": false}", marie))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"disponible": false, "place_disponible": null, "annee_experience": null, "specialite": null,
                 "nb_max_enfants": 4}
                """);
    }

    @Test
    void what_is_wrong_is_named_by_its_field() {
        var marie = marie(ChildminderBuilder.nir("2550814168103"));

        assertThat(fields(put("{}", marie))).containsExactly("disponible");
        assertThat(fields(put("""
                        {"disponible": true, "place_disponible": 7, "annee_experience": -1, "specialite": "a\\nb"}
                        """, marie)))
                .containsExactlyInAnyOrder("place_disponible", "annee_experience", "specialite");
        assertThat(fields(put("{\"disponible\": true, \"place_disponible\": 5}", marie)))
                .containsExactly("place_disponible");
        assertThat(fields(put("{\"disponible\": true, \"place_disponible\": 0}", marie)))
                .containsExactly("place_disponible");
        assertThat(get("/users/me/accueil", marie))
                .bodyJson()
                .extractingPath("$.disponible")
                .isNull();
    }

    @Test
    void it_is_for_childminders_alone() {
        var parent = program.actor(Role.PARENT);
        assertThat(get("/users/me/accueil", parent)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put("{}", parent)).hasStatus(HttpStatus.FORBIDDEN);
        var gone = new Actor(program.actor(Role.CHILDMINDER).account(), Role.CHILDMINDER);
        assertThat(get("/users/me/accueil", gone)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(put(OFFER, gone)).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** Agreed for four children. */
    private Actor marie(Nir nir) {
        var registrant = Registrations.registrant("marie" + UUID.randomUUID() + "@ptits-pas.fr", "Marie", "DUBOIS");
        var registered = (RegisterChildminder.Outcome.Registered)
                program.registerChildminder().handle(Registrations.childminder(registrant, nir));
        return new Actor(registered.account(), Role.CHILDMINDER);
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get()
                .uri("/api/v1" + path)
                .header(HttpHeaders.AUTHORIZATION, callers.signedIn(actor).bearer())
                .exchange();
    }

    private MvcTestResult put(String body, Actor actor) {
        return mvc.put()
                .uri("/api/v1/users/me/accueil")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header(HttpHeaders.AUTHORIZATION, callers.signedIn(actor).bearer())
                .exchange();
    }

    private static Iterable<String> fields(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        return JsonPath.read(text(answer), "$.errors[*].champ");
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
