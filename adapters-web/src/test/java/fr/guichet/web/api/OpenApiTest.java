package fr.guichet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.web.api.booking.BookingProblems;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** The published contract says what the code does. */
@ApiTest
@Import(HollowUseCases.class)
class OpenApiTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Test
    void calls_are_described_with_their_body_their_caller_and_their_refusals() {
        var answer = mvc.get().uri("/v3/api-docs").exchange();

        assertThat(answer).hasStatusOk();
        var json = assertThat(answer).bodyJson();
        json.extractingPath(
                        "$.paths['/api/v1/exemples/{id}'].patch.requestBody.content['application/json'].schema.$ref")
                .isEqualTo("#/components/schemas/ExampleRequest");
        json.extractingPath("$.components.schemas.ExampleRequest.properties.nb_max_enfants.type")
                .isEqualTo("integer");
        json.extractingPath("$.paths['/api/v1/exemples/{id}'].patch.security[0].jeton")
                .asArray()
                .isEmpty();
        json.extractingPath("$.paths['/api/v1/exemples/{id}'].patch.responses")
                .asMap()
                .containsKeys("200", "400", "401", "403", "404", "default");
        json.extractingPath("$.paths['/api/v1/exemples'].get.parameters[*].name")
                .asArray()
                .containsExactlyInAnyOrder("du", "page", "taille");
        json.extractingPath("$.paths['/api/v1/exemples'].get.responses").asMap().doesNotContainKey("401");
        json.extractingPath("$.components.schemas.Example.properties.de.type").isEqualTo("string");
        json.extractingPath("$.components.schemas").asMap().doesNotContainKey("Actor");
        json.extractingPath("$.components.schemas.Probleme.properties.code.enum")
                .asArray()
                .contains("JOUR_FERME");
    }

    @Test
    void a_booking_says_by_which_codes_it_may_be_refused() {
        var answer = mvc.get().uri("/v3/api-docs").exchange();

        var responses = json.readTree(answer.getResponse().getContentAsByteArray())
                .at("/paths/~1api~1v1~1rendez-vous/post/responses");
        for (var reason : BookingRejection.Reason.values()) {
            var code = BookingProblems.of(reason).code();
            assertThat(responses
                            .path(String.valueOf(code.status().value()))
                            .path("description")
                            .asString())
                    .contains("`" + code.wire() + "` : ");
        }
    }

    @Test
    void a_change_that_touches_appointments_says_how_it_lists_them() {
        var answer = mvc.get().uri("/v3/api-docs").exchange();

        var json = assertThat(answer).bodyJson();
        json.extractingPath("$.paths['/api/v1/praticiens/{id}/horaires'].put.responses['409'].description")
                .asString()
                .contains("RENDEZ_VOUS_TOUCHES");
        json.extractingPath("$.components.schemas.Probleme.properties.rendez_vous_touches.items['$ref']")
                .isEqualTo("#/components/schemas/ListedAppointmentWire");
        json.extractingPath("$.components.schemas.ListedAppointmentWire.properties.debut")
                .isNotNull();
    }

    @Test
    void every_call_says_in_french_what_it_is_for() {
        var operations = new ArrayList<String>();
        var document = json.readTree(
                mvc.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray());
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    if (!call.getValue().has("summary")) {
                        operations.add(call.getKey() + " " + path.getKey());
                    }
                }));

        assertThat(operations)
                .filteredOn(call -> !call.contains("/exempl") && !call.contains("/oublie"))
                .isEmpty();
    }

    @Test
    void the_page_to_try_it_is_there() {
        assertThat(mvc.get().uri("/swagger-ui.html")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/swagger-ui/index.html")).hasStatusOk();
    }
}
