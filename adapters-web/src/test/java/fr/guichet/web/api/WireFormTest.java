package fr.guichet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.domain.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How answers are written (the contract's first paragraph, spec A11). */
@ApiTest
class WireFormTest {

    private static final String ONE = "/api/v1/exemples/" + ExampleController.THERE;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Callers callers;

    @Test
    void names_are_snake_case_and_instants_have_the_practices_offset() {
        assertThat(get(ONE)).bodyJson().isStrictlyEqualTo("""
                {"id": "%s", "prenom_complet": "Léa", "telephone": null, "date_naissance": null,
                 "debut": "2026-11-23T09:00:00+01:00", "de": "09:00"}
                """.formatted(ExampleController.THERE));
    }

    @Test
    void summers_offset_is_two_hours() {
        assertThat(mvc.patch()
                        .uri(ONE)
                        .header("Authorization", callers.signedIn(Role.MANAGER).bearer())
                        .contentType("application/json")
                        .content("{\"prenom\": \"Zoé\"}"))
                .bodyJson()
                .extractingPath("debut")
                .isEqualTo("2026-07-01T10:00:00+02:00");
    }

    @ParameterizedTest
    @CsvSource({"'', 1/50/0", "?page=3, 3/50/100", "?page=2&taille=200, 2/200/200", "?taille=1, 1/1/0"})
    void a_list_comes_by_pages_of_50_and_tells_how_many_there_are(String query, String paging) {
        var answer = get("/api/v1/exemples" + query);

        assertThat(answer).hasStatusOk().hasHeader("X-Total-Count", "1234");
        assertThat(answer).bodyJson().extractingPath("[1]").isEqualTo(paging);
    }

    @ParameterizedTest
    @CsvSource({
        "?page=0, page",
        "?page=-1, page",
        "?page=x, page",
        "?page=99999999999, page",
        "?taille=0, taille",
        "?taille=201, taille",
    })
    void no_page_has_more_than_200(String query, String field) {
        var answer = get("/api/v1/exemples" + query);

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("errors[0].champ").isEqualTo(field);
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri(path)
                .header("Authorization", callers.signedIn(Role.MANAGER).bearer())
                .exchange();
    }
}
