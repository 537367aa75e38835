package fr.guichet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.domain.account.Role;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every refusal is one form of answer, in the order 401, 403, 404, 400 (spec section 7). */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    private static final String ID = ExampleController.THERE.toString();
    private static final String NOWHERE = "01997000-0000-7000-8000-00000000dead";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Callers callers;

    @Test
    void a_refusal_carries_the_members_of_rfc_9457_and_of_the_documents() {
        var answer = mvc.get().uri("/api/v1/exemples/" + ID).exchange();

        assertProblem(answer, 401, "JETON_INVALIDE");
        assertThat(answer).hasHeader("WWW-Authenticate", "Bearer realm=\"guichet\"");
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                {"type": "urn:guichet:probleme:JETON_INVALIDE", "title": "Authentification requise", "status": 401,
                 "detail": "Le jeton d'accès est manquant, invalide ou expiré.", "code": "JETON_INVALIDE",
                 "statusCode": 401, "message": "Le jeton d'accès est manquant, invalide ou expiré.",
                 "error": "Unauthorized", "errors": []}
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/rien, 404, INTROUVABLE",
        "GET, /api/v1, 404, INTROUVABLE",
        "GET, /api, 404, INTROUVABLE",
        "GET, /api/v1/exemples/, 404, INTROUVABLE",
        "GET, /api/v2/exemples, 404, INTROUVABLE",
        "DELETE, /api/v1/exemples, 405, METHODE_REFUSEE",
        "GET, /api/v1/exemples;a=b, 404, INTROUVABLE",
        "GET, /.well-known/rien, 404, INTROUVABLE",
    })
    void whoever_asks_for_what_is_no_route_is_told_so(String method, String path, int status, String code) {
        assertProblem(mvc.method(HttpMethod.valueOf(method)).uri(path).exchange(), status, code);
    }

    @Test
    void a_wrong_method_is_told_which_ones_there_are() {
        assertThat(mvc.delete().uri("/api/v1/exemples").exchange()).hasHeader("Allow", "GET");
    }

    @Test
    void a_format_that_is_not_there_is_406() {
        assertProblem(
                mvc.get().uri("/api/v1/exemples").accept(MediaType.TEXT_HTML).exchange(), 406, "FORMAT_INDISPONIBLE");
    }

    @Test
    void the_role_is_checked_before_the_body_is_looked_at() {
        var answer = change(Role.CLIENT, ID, "{not json");

        assertProblem(answer, 403, "ACCES_REFUSE");
        assertThat(answer).bodyJson().extractingPath("error").isEqualTo("Forbidden");
    }

    @Test
    void an_object_that_is_not_there_is_told_before_a_wrong_body() {
        assertProblem(change(Role.MANAGER, NOWHERE, "{not json"), 404, "INTROUVABLE");
        assertProblem(change(Role.MANAGER, NOWHERE, "{}"), 404, "INTROUVABLE");
        assertProblem(change(Role.MANAGER, ID, "{not json"), 400, "DONNEES_INVALIDES");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{not json", "[]", "null", "\"text\"", "{} {}", "{\"prenom\": \"Léa\"", "nothing"})
    void what_is_no_json_object_is_400(String body) {
        var answer = change(Role.MANAGER, ID, body);

        assertProblem(answer, 400, "DONNEES_INVALIDES");
        assertThat(answer).bodyJson().extractingPath("errors[0].champ").isEqualTo("");
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        var answer = change(Role.MANAGER, ID, """
                {"prenom": "L", "email": "lea", "telephone": "12", "date_naissance": "3 avril",
                 "debut": "2026-11-23T09:00:00", "nb_max_enfants": 7, "enfants": [{"prenom": "Zoé"}, {"prenom": ""}]}
                """);

        assertProblem(answer, 400, "DONNEES_INVALIDES");
        assertThat(answer)
                .bodyJson()
                .extractingPath("errors[*].champ")
                .asArray()
                .containsExactly(
                        "prenom",
                        "email",
                        "telephone",
                        "date_naissance",
                        "debut",
                        "nb_max_enfants",
                        "enfants[1].prenom");
        assertThat(answer)
                .bodyJson()
                .extractingPath("errors[0].message")
                .isEqualTo("Ce champ doit compter de 2 à 100 caractères.");
    }

    @Test
    void every_member_of_a_wrong_form_is_named_at_once() {
        var answer = change(Role.MANAGER, ID, """
                {"prenom": 12, "email": {}, "nb_max_enfants": "trois", "cgu_acceptees": "oui",
                 "enfants": [{"prenom": []}, {"age": 1.5}, null]}
                """);

        assertThat(answer)
                .bodyJson()
                .extractingPath("errors[*].champ")
                .asArray()
                .containsExactlyInAnyOrder(
                        "prenom",
                        "email",
                        "nb_max_enfants",
                        "cgu_acceptees",
                        "enfants[0].prenom",
                        "enfants[1].age",
                        "enfants[2]");
    }

    @Test
    void texts_that_no_database_stores_are_refused() {
        var answer =
                change(Role.MANAGER, ID, "{\"prenom\": \"L\\u0000a\", \"email\": \"\\ud800\", \"x\": [\"\\udc00\"]}");

        assertProblem(answer, 400, "DONNEES_INVALIDES");
        assertThat(answer)
                .bodyJson()
                .extractingPath("errors[*].champ")
                .asArray()
                .containsExactly("prenom", "email", "x[0]");
        assertProblem(mvc.get().uri(URI.create("/api/v1/exemples?du=%00")).exchange(), 400, "DONNEES_INVALIDES");
    }

    @Test
    void a_name_of_several_lines_is_refused() {
        assertProblem(change(Role.MANAGER, ID, "{\"prenom\": \"Léa\\r\\nBcc: x\"}"), 400, "DONNEES_INVALIDES");
    }

    @Test
    void unknown_members_are_ignored() {
        assertThat(change(Role.MANAGER, ID, "{\"prenom\": \"Léa\", \"role\": \"super_admin\"}"))
                .hasStatusOk();
    }

    @Test
    void a_body_of_another_kind_is_415() {
        var answer = mvc.patch()
                .uri("/api/v1/exemples/" + ID)
                .header("Authorization", callers.signedIn(Role.MANAGER).bearer())
                .contentType(MediaType.TEXT_PLAIN)
                .content("{\"prenom\": \"Léa\"}")
                .exchange();

        assertProblem(answer, 415, "TYPE_DE_CONTENU_REFUSE");
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_413() {
        var filling = "x".repeat(JsonBodies.MAX_BYTES);

        assertProblem(change(Role.MANAGER, ID, "{\"prenom\": \"" + filling + "\"}"), 413, "REQUETE_TROP_GROSSE");
    }

    @Test
    void deep_nesting_is_400() {
        assertProblem(change(Role.MANAGER, ID, "{\"x\": " + "[".repeat(200_000)), 400, "DONNEES_INVALIDES");
    }

    @Test
    void a_malformed_id_names_nothing_and_is_400_on_the_documents_staff_routes() {
        assertProblem(get("/api/v1/exemples/abc"), 404, "INTROUVABLE");

        var answer = get("/api/v1/users/abc/exemple");
        assertProblem(answer, 400, "DONNEES_INVALIDES");
        assertThat(answer).bodyJson().extractingPath("errors[0].champ").isEqualTo("id");
    }

    @Test
    void a_failure_tells_its_number_and_nothing_else(CapturedOutput output) {
        var answer = mvc.post().uri("/api/v1/exemples/panne").exchange();

        assertProblem(answer, 500, "ERREUR_INTERNE");
        assertThat(answer).bodyText().doesNotContain("canary-secret").doesNotContain("at fr.guichet");
        assertThat(answer)
                .bodyJson()
                .extractingPath("incident")
                .asString()
                .satisfies(incident ->
                        assertThat(output).contains("Incident " + incident + " in POST /api/v1/exemples/panne"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disque", "base", "depot"})
    void what_passes_is_503_and_tells_when_to_come_back(String broken) {
        var answer =
                mvc.post().uri("/api/v1/exemples/panne?de={broken}", broken).exchange();

        assertProblem(answer, 503, "SERVICE_INDISPONIBLE");
        assertThat(answer).hasHeader("Retry-After", "5");
    }

    @Test
    void an_upload_that_ends_half_way_is_400() {
        assertProblem(mvc.post().uri("/api/v1/exemples/panne?de=appelant").exchange(), 400, "DONNEES_INVALIDES");
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(path)
                .header("Authorization", callers.signedIn(Role.MANAGER).bearer())
                .exchange();
    }

    private MvcTestResult change(Role role, String id, String body) {
        return mvc.patch()
                .uri("/api/v1/exemples/" + id)
                .header("Authorization", callers.signedIn(role).bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("statusCode").isEqualTo(status);
    }
}
