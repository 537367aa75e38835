package fr.guichet.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Clients who book with one practitioner who receives day and night, two of them wanting each slot, as a load. */
final class Bookings {

    private static final String PASSWORD = "Un-mot-de-passe-1";
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration GAP = Duration.ofMinutes(5);

    private final String practitioner;
    private final List<String> tokens;
    private final Instant first = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<String> acknowledged = new HashSet<>();

    private Bookings(String practitioner, List<String> tokens) {
        this.practitioner = practitioner;
        this.tokens = tokens;
    }

    static Bookings open(Api anyone, Api administrator) {
        var practitioner = client(anyone, RunningProgram.newAddress("praticien"));
        administrator
                .patch("/users/" + practitioner + "/role", Map.of("role", "praticien"))
                .expect(200);
        var agenda = "/praticiens/" + practitioner;
        administrator
                .put(
                        agenda + "/regles",
                        Map.of(
                                "ecart_minutes", GAP.toMinutes(),
                                "pas_minutes", STEP.toMinutes(),
                                "horizon_jours", 3650,
                                "delai_minimum_minutes", 0,
                                "limite_annulation_minutes", 0,
                                "max_rendez_vous_a_venir", 1000,
                                "jours_feries_fermes", false))
                .expect(200);
        var always = List.of(Map.of("de", "00:00", "a", "24:00"));
        var week = Stream.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
                .collect(Collectors.toMap(day -> day, day -> always));
        administrator
                .put(agenda + "/horaires", Map.of("periodes", List.of(Map.of("du", "2026-01-01", "jours", week))))
                .expect(200);
        administrator
                .post(
                        "/prestations",
                        Map.of(
                                "nom",
                                "Point rapide",
                                "duree_minutes",
                                10,
                                "praticiens",
                                List.of(practitioner),
                                "ordre",
                                -1))
                .expect(201);
        var tokens = IntStream.range(0, Load.AT_A_TIME)
                .mapToObj(caller -> {
                    var email = RunningProgram.newAddress("client");
                    client(anyone, email);
                    return anyone.post("/auth/login", Map.of("email", email, "password", PASSWORD))
                            .expect(200)
                            .text("access_token");
                })
                .toList();
        return new Bookings(practitioner, tokens);
    }

    private static String client(Api anyone, String email) {
        return anyone.post(
                        "/auth/register",
                        Map.of(
                                "role", "client",
                                "email", email,
                                "password", PASSWORD,
                                "prenom", "Claire",
                                "nom", "MARTIN",
                                "telephone", "06 89 56 78 90"))
                .expect(201)
                .text("userId");
    }

    Load load(Api anyone) {
        var clients = tokens.stream().map(anyone::as).toList();
        return new Load(caller -> {
            var start = first.plus(STEP.multipliedBy(asked.getAndIncrement() / 2));
            var answer = clients.get(caller)
                    .post("/rendez-vous", Map.of("praticien_id", practitioner, "debut", start.toString()));
            return answer.status() == 201 ? Optional.of(answer.text("id")) : Optional.empty();
        });
    }

    void remember(Set<String> more) {
        acknowledged.addAll(more);
    }

    /** Spec B6: whatever was killed, every acknowledged booking is there, and no two stand closer than the gap. */
    void assertNoneIsLostAndNoneCollides(Api staff) {
        var found = found(staff);
        assertThat(found.stream().map(it -> it.path("id").asString()))
                .doesNotHaveDuplicates()
                .containsAll(acknowledged);
        for (var i = 1; i < found.size(); i++) {
            assertThat(instant(found.get(i), "debut"))
                    .isAfterOrEqualTo(instant(found.get(i - 1), "fin").plus(GAP));
        }
        System.out.printf(
                "%d acknowledged bookings, %d found, none lost, none collides%n", acknowledged.size(), found.size());
    }

    private List<JsonNode> found(Api staff) {
        var found = new ArrayList<JsonNode>();
        for (var page = 1; ; page++) {
            var answer = staff.get("/rendez-vous?statut=reserve&taille=200&praticien=" + practitioner + "&page=" + page)
                    .expect(200);
            answer.elements().forEach(found::add);
            var total = answer.headers().firstValueAsLong("X-Total-Count").orElseThrow();
            if (page * 200L >= total) {
                assertThat(found).hasSize((int) total);
                return found;
            }
        }
    }

    private static Instant instant(JsonNode appointment, String member) {
        return OffsetDateTime.parse(appointment.path(member).asString()).toInstant();
    }
}
