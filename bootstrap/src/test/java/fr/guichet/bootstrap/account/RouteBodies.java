package fr.guichet.bootstrap.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A body that each route takes; a route that does without stands in no line, and gets an empty one. */
final class RouteBodies {

    private static final Map<String, Object> DEFAULT_POLICY = Map.of(
            "ecart_minutes", 10,
            "horizon_jours", 60,
            "delai_minimum_minutes", 0,
            "limite_annulation_minutes", 0,
            "max_rendez_vous_a_venir", 10,
            "jours_feries_fermes", false);

    private final ObjectsOfRoutes objects;

    RouteBodies(ObjectsOfRoutes objects) {
        this.objects = objects;
    }

    /** Right for an object of those in the path. */
    Map<String, ?> of(Route route, List<String> inPath) {
        return switch (route.toString()) {
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
            case "PATCH /notes/{id}" -> Map.of("texte", "Moka marche au pied");
            case "POST /clients/{id}/chiens" -> Map.of("nom", "Moka", "race", "Border collie");
            case "POST /clients/{id}/rattacher" -> Map.of("client_id", inPath.getFirst());
            default -> Map.of();
        };
    }
}
