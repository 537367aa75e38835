package fr.guichet.web.api.booking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.booking.InMemoryBooking;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.web.api.Callers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A practitioner, two clients and a manager of their own for one test, and how they call the API. */
final class BookingApi {

    private final MockMvcTester mvc;
    final InMemoryBooking practice;
    final Practitioner.Id camille;
    final Callers.Caller lea;
    final Callers.Caller max;
    final Callers.Caller lucas;

    BookingApi(MockMvcTester mvc, Callers callers, InMemoryBooking practice) {
        this.mvc = mvc;
        this.practice = practice;
        camille = practice.practitioner("Camille", "BERNARD");
        lea = callers.signedIn(practice.client("Léa", "PETIT"));
        max = callers.signedIn(practice.client("Max", "ROUX"));
        lucas = callers.signedIn(practice.staff());
    }

    /** Calls below {@code /api/v1}; nobody is signed in without a caller. */
    MvcTestResult call(Callers.@Nullable Caller caller, HttpMethod method, String path, String json) {
        var request = mvc.method(method).uri("/api/v1" + path);
        if (caller != null) {
            request.header("Authorization", caller.bearer());
        }
        if (!json.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(json);
        }
        return request.exchange();
    }

    MvcTestResult get(Callers.@Nullable Caller caller, String path) {
        return call(caller, HttpMethod.GET, path, "");
    }

    MvcTestResult post(Callers.Caller caller, String path, String json) {
        return call(caller, HttpMethod.POST, path, json);
    }

    MvcTestResult put(Callers.Caller caller, String path, String json) {
        return call(caller, HttpMethod.PUT, path, json);
    }

    MvcTestResult patch(Callers.Caller caller, String path, String json) {
        return call(caller, HttpMethod.PATCH, path, json);
    }

    MvcTestResult delete(Callers.Caller caller, String path) {
        return call(caller, HttpMethod.DELETE, path, "");
    }

    MvcTestResult book(Callers.Caller caller, String start) {
        return post(caller, "/rendez-vous", booking(start));
    }

    MvcTestResult book(Callers.Caller caller, String start, String key) {
        return mvc.post()
                .uri("/api/v1/rendez-vous")
                .header("Authorization", caller.bearer())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(booking(start))
                .exchange();
    }

    String booking(String start) {
        return """
                {"praticien_id": "%s", "debut": "%s"}""".formatted(camille.value(), start);
    }

    /** Below {@code /api/v1/praticiens/{id}}. */
    String ofCamille(String path) {
        return "/praticiens/" + camille.value() + path;
    }

    /** What Camille offers first. */
    UUID service() {
        return UUID.fromString(value(get(null, ofCamille("")), "$.prestations[0].id"));
    }

    String fileOf(Callers.Caller client) {
        return practice.fileOf(client.actor()).value().toString();
    }

    static UUID id(MvcTestResult answer) {
        return UUID.fromString(value(answer, "$.id"));
    }

    static String value(MvcTestResult answer, String path) {
        var found = new String[1];
        assertThat(answer).bodyJson().extractingPath(path).satisfies(it -> found[0] = String.valueOf(it));
        return found[0];
    }

    static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    static void assertInvalid(MvcTestResult answer, String... fields) {
        assertProblem(answer, 400, "DONNEES_INVALIDES");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].champ")
                .asArray()
                .containsExactlyInAnyOrder((Object[]) fields);
    }
}
