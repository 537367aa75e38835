package fr.guichet.bootstrap.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.RunningProgram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables "Champ, Type, Validation, Obligatoire" of the reference document's steps 2, 3 and 3bis, field by field. */
@DisplayName("P'titsPas, les champs des formulaires")
class DocumentedFieldsTest {

    private static final String MISSING = "";

    private final Office office = new Office();

    static Stream<Arguments> parent() {
        return Stream.of(
                        names("nom"),
                        names("prenom"),
                        address(),
                        phones(),
                        emails(),
                        field("presentation", "x".repeat(2000), true),
                        field("presentation", "x".repeat(2001), false),
                        field("presentation", MISSING, true),
                        field("profession", MISSING, true),
                        field("date_naissance", "1990-04-03", true),
                        field("date_naissance", "03/04/1990", false))
                .flatMap(it -> it);
    }

    @ParameterizedTest(name = "{0} = {1} : {2}")
    @MethodSource("parent")
    @DisplayName("3.1 Informations Parent 1, 3.4 Présentation du dossier")
    void of_parent_1(String field, Object value, boolean isRight) {
        expect(
                Office.family(RunningProgram.newAddress("claire"), RunningProgram.newAddress("thomas")),
                field,
                value,
                isRight);
    }

    static Stream<Arguments> coParent() {
        return Stream.of(names("nom"), names("prenom"), address(), phones(), emails())
                .flatMap(it -> it);
    }

    @ParameterizedTest(name = "{0} = {1} : {2}")
    @MethodSource("coParent")
    @DisplayName("3.2 Informations Parent 2")
    void of_parent_2(String field, Object value, boolean isRight) {
        var thomas = new HashMap<String, Object>(Map.of(
                "email", RunningProgram.newAddress("thomas"),
                "prenom", "Thomas",
                "nom", "MARTIN",
                "telephone", "06 78 45 56 67",
                "meme_adresse", false,
                "adresse", "2 rue Haute",
                "code_postal", "95870",
                "ville", "Bezons"));
        put(thomas, field, value);
        var family = Office.claire(RunningProgram.newAddress("claire"));
        family.put("co_parent", thomas);

        answer(family, "co_parent." + field, isRight);
    }

    static Stream<Arguments> child() {
        return Stream.of(
                        field("prenom", "Emma", true),
                        field("prenom", MISSING, false),
                        field("prenom", "E", false),
                        field("prenom", "x".repeat(101), false),
                        field("genre", "H", true),
                        field("genre", "F", true),
                        field("genre", "Autre", false),
                        field("genre", MISSING, false),
                        field("date_naissance", MISSING, false),
                        field("date_naissance", "15/02/2025", false),
                        field("grossesse_multiple", true, true))
                .flatMap(it -> it);
    }

    @ParameterizedTest(name = "{0} = {1} : {2}")
    @MethodSource("child")
    @DisplayName("3.3 Informations sur l'enfant, déjà né")
    void of_a_born_child(String field, Object value, boolean isRight) {
        expectOfChild(Map.of("prenom", "Emma", "genre", "F", "date_naissance", "2025-02-15"), field, value, isRight);
    }

    static Stream<Arguments> unborn() {
        return Stream.of(
                        field("prenom", MISSING, true),
                        field("prenom", "Emma", true),
                        field("date_previsionnelle", "2027", false),
                        field("date_naissance", "2025-02-15", false))
                .flatMap(it -> it);
    }

    @ParameterizedTest(name = "{0} = {1} : {2}")
    @MethodSource("unborn")
    @DisplayName("3.3 Informations sur l'enfant, à naître")
    void of_an_expected_child(String field, Object value, boolean isRight) {
        expectOfChild(
                Map.of("genre", "F", "date_previsionnelle", "2027-02-15"),
                field.equals("date_naissance") ? "date_previsionnelle" : field,
                field,
                value,
                isRight);
    }

    static Stream<Arguments> childminder() {
        return Stream.of(
                        names("nom"),
                        names("prenom"),
                        address(),
                        phones(),
                        emails(),
                        required("date_naissance", "1955-08-14", "14/08/1955"),
                        required("ville_naissance", "Bezons", "B", "x".repeat(151)),
                        required("pays_naissance", "FR", "France", "ZZ"),
                        field("nir", "25508141680253", false),
                        field("nir", "255081416802537", false),
                        field("nir", MISSING, false),
                        required("numero_agrement", "AGR-2019-095001"),
                        required("date_agrement", "2019-09-01", "01/09/2019"),
                        required("nb_max_enfants", 1, 0, 7),
                        field("nb_max_enfants", 6, true),
                        field("presentation", "x".repeat(2001), false),
                        field("presentation", MISSING, true))
                .flatMap(it -> it);
    }

    @ParameterizedTest(name = "{0} = {1} : {2}")
    @MethodSource("childminder")
    @DisplayName("3bis.1 Informations d'identité, 3bis.2 Informations professionnelles, 3bis.3 Présentation")
    void of_a_childminder(String field, Object value, boolean isRight) {
        expect(Office.marie(RunningProgram.newAddress("marie")), field, value, isRight);
    }

    @Test
    @DisplayName(
            "3.5 et 3bis.4 CGU : le refus bloque la création de compte, la date d'acceptation est enregistrée en base")
    void the_terms_are_accepted_at_an_instant_and_their_refusal_ends_the_registration() {
        var claire = Office.family(RunningProgram.newAddress("claire"), RunningProgram.newAddress("thomas"));
        var marie = Office.marie(RunningProgram.newAddress("marie"));
        expect(Map.copyOf(claire), "cgu_acceptees", false, false);
        expect(Map.copyOf(marie), "cgu_acceptees", false, false);

        assertThat(office.manager
                        .get("/parents/" + office.register(claire))
                        .expect(200)
                        .text("cgu_acceptees_le"))
                .isNotEmpty();
        assertThat(office.manager
                        .get("/assistantes-maternelles/" + office.register(marie))
                        .expect(200)
                        .text("cgu_acceptees_le"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("3.3 Rattachement automatique aux deux parents si Parent 2 renseigné, nom hérité des parents")
    void children_belong_to_both_parents_and_bear_their_name() {
        var family = Office.family(RunningProgram.newAddress("claire"), RunningProgram.newAddress("thomas"));
        var claire = office.manager
                .get("/parents/" + office.register(family))
                .expect(200)
                .body();
        var thomas = office.manager
                .get("/parents/" + claire.path("co_parent").path("id").asString())
                .expect(200)
                .body();

        assertThat(thomas.path("enfants")).isEqualTo(claire.path("enfants")).hasSize(3);
        assertThat(claire.path("enfants")
                        .valueStream()
                        .map(child -> child.path("nom").asString()))
                .containsOnly("MARTIN");
    }

    private static Stream<Arguments> names(String field) {
        return Stream.of(required(field, "MA", "M", "x".repeat(101)), field(field, "x".repeat(100), true))
                .flatMap(it -> it);
    }

    private static Stream<Arguments> address() {
        return Stream.of(
                        required("adresse", "5 Avenue du Général de Gaulle"),
                        required("code_postal", "95870", "9587", "958700", "9587O"),
                        required("ville", "Bezons", "B", "x".repeat(151)),
                        field("ville", "x".repeat(150), true))
                .flatMap(it -> it);
    }

    private static Stream<Arguments> phones() {
        return Stream.of(
                        required("telephone", "06 89 56 78 90", "06 89 56 78", "+1 555 0100"),
                        field("telephone", "+33 6 89 56 78 90", true))
                .flatMap(it -> it);
    }

    private static Stream<Arguments> emails() {
        return Stream.of(field("email", MISSING, false), field("email", "claire", false), field("email", "a@b", false))
                .flatMap(it -> it);
    }

    private static Stream<Arguments> required(String field, Object right, Object... wrong) {
        return Stream.concat(
                Stream.of(Arguments.of(field, right, true), Arguments.of(field, MISSING, false)),
                Stream.of(wrong).map(value -> Arguments.of(field, value, false)));
    }

    private static Stream<Arguments> field(String field, Object value, boolean isRight) {
        return Stream.of(Arguments.of(field, value, isRight));
    }

    private void expectOfChild(Map<String, ?> child, String field, Object value, boolean isRight) {
        expectOfChild(child, field, field, value, isRight);
    }

    private void expectOfChild(Map<String, ?> child, String blamed, String field, Object value, boolean isRight) {
        var changed = new HashMap<String, Object>(child);
        put(changed, field, value);
        var family = Office.claire(RunningProgram.newAddress("claire"));
        family.put("enfants", List.of(changed));

        answer(family, "enfants[0]." + blamed, isRight);
    }

    private void expect(Map<String, ?> registration, String field, Object value, boolean isRight) {
        var changed = new HashMap<String, Object>(registration);
        put(changed, field, value);

        answer(changed, field, isRight);
    }

    private static void put(Map<String, Object> body, String field, Object value) {
        if (MISSING.equals(value)) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
    }

    private void answer(Map<String, ?> body, String field, boolean isRight) {
        var answer = office.anyone.post("/auth/register", body);
        if (isRight) {
            answer.expect(201);
        } else {
            assertThat(Office.fields(answer.expect(400, "DONNEES_INVALIDES"))).containsExactly(field);
        }
    }
}
