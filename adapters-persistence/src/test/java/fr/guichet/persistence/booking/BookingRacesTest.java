package fr.guichet.persistence.booking;

import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static fr.guichet.domain.booking.BookingFixtures.between;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AddAbsence;
import fr.guichet.application.booking.AgendaChangeOutcome;
import fr.guichet.application.booking.BookAppointment.Command;
import fr.guichet.application.booking.BookAppointment.Outcome;
import fr.guichet.application.booking.CancelAppointment;
import fr.guichet.application.booking.IdempotencyKey;
import fr.guichet.application.booking.MoveAppointment;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.persistence.PostgresTestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B6, B9: no interleaving of requests stores a collision, loses a booking or surfaces a deadlock")
class BookingRacesTest {

    private static final int THREADS = 64;
    private static final PostgresTestDatabase DATABASE = PostgresTestDatabase.create(24);

    private final PostgresBooking world = new PostgresBooking(DATABASE);
    private Practitioner.Id camille = world.practitioner("Camille", "BERNARD");

    @BeforeEach
    void practitioner() {
        camille = world.practitioner("Camille", "BERNARD");
    }

    /** Asked of the whole table, whoever wrote it. */
    @AfterEach
    void nothing_stored_collides() {
        assertThat(DATABASE.dsl().fetchValue("""
                        select count(*) from appointment a join appointment b on a.id < b.id
                        where a.state <> 'CANCELLED' and b.state <> 'CANCELLED'
                          and ((a.practitioner_id = b.practitioner_id and a.occupied && b.occupied)
                            or (a.client_id = b.client_id
                                and tstzrange(a.start_at, a.end_at) && tstzrange(b.start_at, b.end_at)))""")).isEqualTo(0L);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void sixty_four_clients_for_one_slot_get_one_appointment() throws Exception {
        var clients = clients(THREADS);

        var outcomes = atOnce(THREADS, i -> () -> book(clients.get(i), at("2026-03-06T09:00")));

        assertThat(outcomes).filteredOn(Outcome.Booked.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(THREADS - 1)
                .allSatisfy(refused -> assertThat(((Outcome.Refused) refused).rejection())
                        .isInstanceOf(BookingRejection.SlotTaken.class));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void neighbouring_slots_are_all_booked_once_and_nothing_is_lost() throws Exception {
        var clients = clients(THREADS);
        var starts = List.of(
                "2026-03-06T09:00",
                "2026-03-06T09:55",
                "2026-03-06T10:50",
                "2026-03-06T11:45",
                "2026-03-06T13:30",
                "2026-03-06T14:25",
                "2026-03-06T15:20",
                "2026-03-06T16:15");

        var outcomes = atOnce(THREADS, i -> () -> book(clients.get(i), at(starts.get(i % starts.size()))));

        assertThat(outcomes).filteredOn(Outcome.Booked.class::isInstance).hasSize(starts.size());
        assertThat(stored()).isEqualTo(starts.size());
    }

    // Known of other systems: starts ten minutes apart with sessions of 45 minutes.
    @Test
    void staff_and_clients_at_odd_minutes_never_overlap() throws Exception {
        var clients = clients(THREADS);
        var lucas = world.staff();

        var outcomes = atOnce(THREADS, i -> () -> {
            var start = at("2026-03-06T09:00").plus(Duration.ofMinutes(10L * (i % 48)));
            return i % 4 == 0 ? book(clients.get(i), start) : bookFor(lucas, clients.get(i), start);
        });

        assertThat(outcomes.stream().filter(Outcome.Booked.class::isInstance).count())
                .isEqualTo(stored())
                .isPositive();
    }

    @Test
    void one_client_at_several_practitioners_at_once_gets_one_appointment() throws Exception {
        var lea = world.client("Léa", "PETIT");
        var practitioners = IntStream.range(0, 8)
                .mapToObj(i -> world.practitioner("Jonas", "FAVRE"))
                .toList();

        var outcomes = atOnce(
                32,
                i -> () -> world.bookAppointment()
                        .handle(Command.of(lea, practitioners.get(i % practitioners.size()), at("2026-03-06T09:00"))));

        assertThat(outcomes).filteredOn(Outcome.Booked.class::isInstance).hasSize(1);
    }

    @Test
    void the_limit_of_upcoming_appointments_holds_under_races() throws Exception {
        world.transactions()
                .run(() -> world.agendas()
                        .changePolicy(camille, aPolicy().maxUpcoming(3).build()));
        var lea = world.client("Léa", "PETIT");
        var days = List.of("2026-03-06", "2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13");

        var outcomes = atOnce(24, i -> () -> book(lea, at(days.get(i % days.size()) + "T09:00")));

        assertThat(outcomes).filteredOn(Outcome.Booked.class::isInstance).hasSize(3);
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void equal_requests_under_one_key_give_one_appointment_and_one_answer() throws Exception {
        var lea = world.client("Léa", "PETIT");
        var key = new IdempotencyKey(lea.account(), "a-key", "a-digest");

        var outcomes = atOnce(
                32,
                i -> () -> world.bookAppointment()
                        .handle(new Command(lea, camille, at("2026-03-06T09:00"), null, null, null, false, key)));

        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Booked.class);
        assertThat(outcomes.stream().distinct()).hasSize(1);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void an_absence_and_bookings_at_once_leave_no_booking_that_nobody_was_told_of() throws Exception {
        var lucas = world.staff();
        var clients = clients(16);
        var time = between("2026-03-06T00:00", "2026-03-07T00:00");

        var outcomes = atOnce(
                17,
                i -> () -> i == 8
                        ? world.addAbsence().handle(new AddAbsence.Command(lucas, camille, time, null, true))
                        : book(clients.get(i % 16), at("2026-03-06T09:00").plus(Duration.ofMinutes(55L * (i % 4)))));

        var told = outcomes.stream()
                .filter(AgendaChangeOutcome.Stored.class::isInstance)
                .mapToInt(it -> ((AgendaChangeOutcome.Stored<?>) it).toMove().size())
                .sum();
        assertThat(stored()).isEqualTo(told);
    }

    @Test
    void bookings_moves_and_cancellations_in_any_order_end_without_an_error() throws Exception {
        var lucas = world.staff();
        var jonas = world.practitioner("Jonas", "FAVRE");
        var clients = clients(12);

        atOnce(32, i -> () -> {
            var random = new Random(i);
            for (int step = 0; step < 12; step++) {
                var client = clients.get(random.nextInt(clients.size()));
                var start = at("2026-03-06T09:00").plus(Duration.ofMinutes(5L * random.nextInt(90)));
                var practitioner = random.nextBoolean() ? camille : jonas;
                var outcome = world.bookAppointment()
                        .handle(new Command(lucas, practitioner, start, null, null, world.fileOf(client), true, null));
                if (outcome instanceof Outcome.Booked booked) {
                    var id = booked.appointment().id();
                    var to = start.plus(Duration.ofMinutes(5L * (random.nextInt(40) - 20)));
                    world.moveAppointment().handle(new MoveAppointment.Command(lucas, id, to, true));
                    if (random.nextBoolean()) {
                        world.cancelAppointment().handle(new CancelAppointment.Command(client, id, null));
                    }
                }
            }
            return i;
        });
    }

    private Outcome book(Actor client, Instant start) {
        return world.bookAppointment().handle(Command.of(client, camille, start));
    }

    private Outcome bookFor(Actor staff, Actor client, Instant start) {
        return world.bookAppointment()
                .handle(new Command(staff, camille, start, null, null, world.fileOf(client), true, null));
    }

    private List<Actor> clients(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> world.client("Client", "Numéro " + i))
                .toList();
    }

    private int stored() {
        return DATABASE.dsl()
                .fetchSingle(
                        "select count(*) from appointment where practitioner_id = ? and state <> 'CANCELLED'",
                        camille.value())
                .get(0, int.class);
    }

    /** All begin together; whatever one of them throws fails the test. */
    private static <T> List<T> atOnce(int count, IntFunction<Callable<T>> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(count)) {
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < count; i++) {
                var task = work.apply(i);
                futures.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
