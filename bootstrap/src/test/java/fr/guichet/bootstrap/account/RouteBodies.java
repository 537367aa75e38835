package fr.guichet.bootstrap.account;

import fr.guichet.bootstrap.RunningProgram;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A body that each route takes; a route that does without stands in no line, and gets an empty one. */
final class RouteBodies {

    private static final Map<String, Object> DEFAULT_POLICY = Map.of(
            "ecart_minutes", 10,
            "horizon_jours", 60,
            "delai_minimum_minutes", 0,
            "limite_annulation_minutes", 0,
            "max_rendez_vous_a_venir", 10,
            "jours_feries_fermes", false);

    private final RunningProgram program;
    private final ObjectsOfRoutes objects;

    RouteBodies(RunningProgram program, ObjectsOfRoutes objects) {
        this.program = program;
        this.objects = objects;
    }

    /** Two parents with a child born and one to come. */
    Map<String, ?> family(String email) {
        return Map.of(
                "role",
                "parent",
                "email",
                email,
                "prenom",
                "Claire",
                "nom",
                "MARTIN",
                "telephone",
                "06 89 56 78 90",
                "cgu_acceptees",
                true,
                "co_parent",
                Map.of(
                        "email",
                        RunningProgram.newAddress("thomas.martin"),
                        "prenom",
                        "Thomas",
                        "nom",
                        "MARTIN",
                        "telephone",
                        "06 78 45 56 67",
                        "meme_adresse",
                        true),
                "enfants",
                List.of(
                        Map.of("prenom", "Emma", "genre", "F", "date_naissance", "2025-02-15"),
                        Map.of("genre", "H", "date_previsionnelle", "2027-03-01")));
    }

    private static Map<String, ?> newStaff() {
        return Map.of(
                "email", RunningProgram.newAddress("lucas.moreau"),
                "password", "Premier-jour-1",
                "prenom", "Lucas",
                "nom", "MOREAU");
    }

    /** Right for an object of those in the path. */
    Map<String, ?> of(Route route, List<String> inPath) {
        return switch (route.toString()) {
            case "POST /auth/register" -> family(RunningProgram.newAddress("claire.martin"));
            case "POST /gestionnaires", "POST /administrateurs" -> newStaff();
            case "PATCH /users/me" -> Map.of("prenom", "Claire", "nom", "MARTIN");
            case "PUT /users/me/accueil" -> Map.of("disponible", false);
            case "PUT /structure" ->
                new JsonMapper()
                        .convertValue(
                                program.api().get("/structure").expect(200).body(),
                                new TypeReference<Map<String, Object>>() {});
            case "POST /prestations" ->
                Map.of("nom", "Séance courte", "duree_minutes", 30, "praticiens", List.of(objects.aPractitioner()));
            case "POST /rendez-vous" ->
                Map.of("praticien_id", objects.aPractitioner(), "debut", "2029-06-04T08:00:00Z");
            case "POST /clients" ->
                Map.of(
                        "email", RunningProgram.newAddress("lea.petit"),
                        "prenom", "Léa",
                        "nom", "PETIT",
                        "telephone", "06 12 34 56 78",
                        "chien", Map.of("nom", "Rex", "race", "Berger"));
            case "POST /clients/moi/chiens" -> Map.of("nom", "Rex", "race", "Berger");
            case "PATCH /clients/moi", "PATCH /clients/{id}" -> Map.of("telephone", "06 12 34 56 79");
            case "PATCH /users/{id}/role" -> Map.of("role", "praticien");
            case "PATCH /users/{id}/suspendre" -> Map.of("comment", "Informations incomplètes");
            case "PATCH /parents/{id}/co-parent" ->
                Map.of("co_parent_id", objects.newParent().id().value().toString());
            case "PUT /praticiens/{id}/horaires" ->
                Map.of(
                        "periodes",
                        List.of(Map.of(
                                "du",
                                LocalDate.of(2020, 1, 1).toString(),
                                "jours",
                                Map.of("lundi", List.of(Map.of("de", "09:00", "a", "12:30"))))));
            case "PUT /praticiens/{id}/regles" -> DEFAULT_POLICY;
            case "POST /praticiens/{id}/absences" ->
                Map.of("debut", "2029-06-04T08:00:00Z", "fin", "2029-06-05T08:00:00Z");
            case "POST /praticiens/{id}/exceptions" -> Map.of("jour", "2029-07-02", "plages", List.of());
            case "PUT /prestations/{id}" ->
                Map.of("nom", "Séance courte", "duree_minutes", 30, "praticiens", List.of());
            case "PATCH /rendez-vous/{id}/deplacer" -> Map.of("debut", "2030-01-07T08:00:00Z");
            case "POST /clients/{id}/notes" -> Map.of("texte", "Moka");
            case "PATCH /documents/{id}" -> Map.of("titre", "Bilan de Moka");
            case "PATCH /notes/{id}" -> Map.of("texte", "Moka marche au pied");
            case "POST /clients/{id}/chiens" -> Map.of("nom", "Moka", "race", "Border collie");
            case "POST /clients/{id}/rattacher" -> Map.of("client_id", inPath.getFirst());
            default -> Map.of();
        };
    }
}
