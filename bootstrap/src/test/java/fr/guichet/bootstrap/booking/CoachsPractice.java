package fr.guichet.bootstrap.booking;

import static fr.guichet.domain.booking.BookingFixtures.PARIS;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static java.time.temporal.ChronoUnit.MINUTES;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.Api.Answer;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A coach with the default policy and hours, two clients and a manager of one test's own, as they use the whole program
 * over HTTP. The clock stands at Thursday 2026-03-05, 8:00 in Paris, until the test sets it.
 */
final class CoachsPractice {

    final RunningProgram program;
    final SignedIn coach;
    final SignedIn lea;
    final SignedIn max;
    final SignedIn lucas;

    CoachsPractice() {
        this(RunningProgram.withClock());
    }

    CoachsPractice(RunningProgram program) {
        this.program = program;
        now("2026-03-05T08:00");
        coach = program.someone(Role.PRACTITIONER);
        lea = program.someone(Role.CLIENT);
        max = program.someone(Role.CLIENT);
        lucas = program.someone(Role.MANAGER);
    }

    /** Sets what the clocks of Paris show now. */
    void now(String parisTime) {
        program.clock().set(at(parisTime));
    }

    /** Someone without a token. */
    Api visitor() {
        return program.api();
    }

    /** Below {@code /api/v1/praticiens/{id}}. */
    String ofCoach(String path) {
        return "/praticiens/" + coach.id() + path;
    }

    /** Asks for the coach's first service at that time of Paris. */
    Answer book(SignedIn client, String parisTime) {
        return book(client, parisTime, Map.of());
    }

    Answer book(SignedIn who, String parisTime, Map<String, ?> more) {
        return who.api().post("/rendez-vous", wish(parisTime, more));
    }

    /** Books by phone; outside the rules where that is said. */
    Answer bookFor(SignedIn client, String parisTime, boolean outsideRules) {
        return book(lucas, parisTime, Map.of("client_id", fileOf(client), "hors_regles", outsideRules));
    }

    /** The body of a booking. */
    Map<String, Object> wish(String parisTime, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("praticien_id", coach.id(), "debut", wire(parisTime)));
        body.putAll(more);
        return body;
    }

    /** Books what must be free; returns the appointment's id. */
    String booked(SignedIn client, String parisTime) {
        return book(client, parisTime).expect(201).text("id");
    }

    Answer move(SignedIn who, String appointment, String parisTime) {
        return who.api().patch("/rendez-vous/" + appointment + "/deplacer", Map.of("debut", wire(parisTime)));
    }

    Answer cancel(SignedIn who, String appointment) {
        return who.api().patch("/rendez-vous/" + appointment + "/annuler", Map.of());
    }

    static String fileOf(SignedIn client) {
        return client.api().get("/users/me").expect(200).text("client_id");
    }

    /** What a visitor is offered from one day to another, as the clocks of Paris show it. */
    List<String> offered(String from, String to) {
        return offered(from, to, "");
    }

    List<String> offered(String from, String to, String more) {
        return visitor()
                .get(ofCoach("/creneaux?du=" + from + "&au=" + to + more))
                .expect(200)
                .elements()
                .map(CoachsPractice::shownStart)
                .toList();
    }

    /** What the coach's agenda holds, as staff list it, in time order. */
    List<JsonNode> agenda(String more) {
        return lucas.api()
                .get("/rendez-vous?taille=200&praticien=" + coach.id() + more)
                .expect(200)
                .elements()
                .toList();
    }

    /** Stores the default policy with these members changed. */
    void policy(Map<String, ?> changed) {
        var policy = new HashMap<String, Object>(Map.of(
                "ecart_minutes", 10,
                "horizon_jours", 60,
                "delai_minimum_minutes", 0,
                "limite_annulation_minutes", 0,
                "max_rendez_vous_a_venir", 10,
                "jours_feries_fermes", false));
        policy.putAll(changed);
        coach.api().put(ofCoach("/regles"), policy).expect(200);
    }

    /** Stores hours that are the same on all seven days; ranges such as {@code 09:00-12:30}. */
    void openDaily(String... ranges) {
        var day = ranges(ranges);
        var week = new HashMap<String, Object>();
        for (var name : List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")) {
            week.put(name, day);
        }
        hours(Map.of("du", "2026-01-01", "jours", week)).expect(200);
    }

    Answer hours(Map<?, ?>... periods) {
        return coach.api().put(ofCoach("/horaires"), Map.of("periodes", List.of(periods)));
    }

    static List<Map<String, String>> ranges(String... ranges) {
        return List.of(ranges).stream()
                .map(range -> Map.of("de", range.substring(0, 5), "a", range.substring(6)))
                .toList();
    }

    /** Nobody can book the coach any more. */
    void suspendCoach() {
        program.administrator()
                .patch("/users/" + coach.id() + "/suspendre", Map.of("comment", "Départ"))
                .expect(200);
    }

    /** Stores an absence of the coach; returns its id. */
    String absent(String from, String to) {
        return coach.api()
                .post(ofCoach("/absences"), Map.of("debut", wire(from), "fin", wire(to)))
                .expect(201)
                .text("id");
    }

    /** Adds something that the coach offers, after what is there; returns its id. */
    String service(String name, int minutes) {
        return coach.api()
                .post("/prestations", Map.of("nom", name, "duree_minutes", minutes))
                .expect(201)
                .text("id");
    }

    /** A time of Paris on the wire. */
    static String wire(String parisTime) {
        return at(parisTime).atZone(PARIS).toOffsetDateTime().toString();
    }

    /** The {@code debut} of the wire, as the clocks of Paris show it. */
    static String shownStart(JsonNode element) {
        return shown(element.path("debut").asString());
    }

    static String shown(String instant) {
        return instantOf(instant)
                .atZone(PARIS)
                .toLocalDateTime()
                .truncatedTo(MINUTES)
                .toString();
    }

    static Instant instantOf(String wire) {
        return OffsetDateTime.parse(wire).toInstant();
    }
}
