package fr.guichet.application.booking;

import static fr.guichet.domain.booking.BookingFixtures.anAppointment;
import static fr.guichet.domain.booking.BookingFixtures.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.AppointmentBuilder;
import fr.guichet.domain.booking.AppointmentEvent;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.CancellationReason;
import fr.guichet.domain.booking.Practitioner;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of appointments must do, and must refuse whatever its callers forget (spec B6, B7). */
public abstract class AppointmentsContract {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private BookingWorld world = new InMemoryBooking();
    private Practitioner.Id camille = new Practitioner.Id(world.ids().next());
    private Actor lea = world.client("Léa", "PETIT");
    private Actor max = world.client("Max", "ROUX");

    protected abstract BookingWorld world();

    @BeforeEach
    void people() {
        world = world();
        camille = world.practitioner("Camille", "BERNARD");
        lea = world.client("Léa", "PETIT");
        max = world.client("Max", "ROUX");
    }

    @Test
    void reads_back_what_was_added_with_its_history() {
        var added = add(at("2026-03-06T09:00").purpose("Préparer un entretien").build());

        assertThat(find(added.id())).isEqualTo(added);
    }

    @Test
    void knows_nothing_of_a_change_without_an_update() {
        var added = add(at("2026-03-06T09:00").build());

        var cancelled = cancelled(added);

        assertThat(cancelled.status()).isEqualTo(Appointment.Status.CANCELLED);
        assertThat(find(added.id())).isEqualTo(added);
    }

    @Test
    @DisplayName("spec B9: every reason of a refusal is kept under its key")
    void keeps_every_reason_of_a_refusal_under_its_key() {
        for (var reason : BookingRejection.Reason.values()) {
            var key = new IdempotencyKey(lea.account(), reason.name(), "digest");
            world.transactions().run(() -> world.appointments().addRefusal(key, reason, BookingWorld.START));
            var question = new BookingQuestion(
                    camille, Optional.empty(), lea.account(), BookingWorld.START, BookingWorld.START, Optional.of(key));

            assertThat(world.transactions()
                            .inTransaction(() -> world.agendas().lockForBooking(question))
                            .earlier())
                    .contains(new BookingReading.KeyedAnswer.Refused(reason, "digest"));
        }
    }

    @Test
    @DisplayName("spec B7: every state is kept with who did it, when and why")
    void keeps_every_state_with_who_did_it_when_and_why() {
        var first = add(at("2026-03-06T09:00").build());
        var second = add(at("2026-03-06T10:50").build());
        var third = add(at("2026-03-06T13:30").build());

        var cancelled = update(cancelled(first));
        var completed = update(second.complete(max.account(), second.time().end()));
        var missed = update(third.markNoShow(max.account(), third.time().end()));

        assertThat(cancelled).isInstanceOfSatisfying(Appointment.Cancelled.class, it -> {
            assertThat(it.reason()).contains(new CancellationReason("Grippe"));
            assertThat(it.history())
                    .hasSize(2)
                    .endsWith(new AppointmentEvent.WasCancelled(lea.account(), BookingWorld.START, it.reason()));
        });
        assertThat(completed).isInstanceOf(Appointment.Completed.class);
        assertThat(completed.history())
                .endsWith(new AppointmentEvent.WasCompleted(
                        max.account(), second.time().end()));
        assertThat(missed).isInstanceOf(Appointment.NoShow.class);
        assertThat(missed.history())
                .endsWith(new AppointmentEvent.WasMissed(
                        max.account(), third.time().end()));
    }

    @Test
    @DisplayName("spec B8: that staff went outside the rules is kept with the booking and with each move")
    void keeps_that_staff_went_outside_the_rules() {
        var added = add(at("2026-03-06T20:00").outsideRules().build());
        var inside = moved(added, "2026-03-06T10:50", "2026-03-06T11:35");
        update(inside);
        var outside = ((Appointment.Booked) find(added.id()))
                .moveTo(
                        between("2026-03-07T10:50", "2026-03-07T11:35"),
                        TEN_MINUTES,
                        true,
                        max.account(),
                        BookingWorld.START);

        assertThat(update(outside).history())
                .extracting(event -> switch (event) {
                    case AppointmentEvent.WasBooked booked -> booked.outsideRules();
                    case AppointmentEvent.WasMoved moved -> moved.outsideRules();
                    default -> throw new AssertionError(event);
                })
                .containsExactly(true, false, true);
    }

    @Test
    @DisplayName("spec B7: a move keeps the identity and where it was")
    void keeps_identity_and_past_of_one_that_was_moved_twice() {
        var added = add(at("2026-03-06T09:00").build());

        var once = (Appointment.Booked) update(moved(added, "2026-03-06T10:50", "2026-03-06T11:35"));
        var twice = update(moved(once, "2026-03-09T09:00", "2026-03-09T09:45"));

        assertThat(twice.id()).isEqualTo(added.id());
        assertThat(twice.sequence()).isEqualTo(2);
        assertThat(twice.history()).hasSize(3);
        assertThat(twice.time()).isEqualTo(between("2026-03-09T09:00", "2026-03-09T09:45"));
        assertThat(find(added.id())).isEqualTo(twice);
    }

    @Test
    void refuses_the_second_of_two_writers() {
        var added = add(at("2026-03-06T09:00").build());
        update(cancelled(added));

        assertThatThrownBy(() -> update(moved(added, "2026-03-06T10:50", "2026-03-06T11:35")))
                .isInstanceOf(StaleVersion.class);

        assertThat(find(added.id()).status()).isEqualTo(Appointment.Status.CANCELLED);
        assertThat(find(added.id()).history()).hasSize(2);
    }

    @Test
    void refuses_to_update_what_was_never_added() {
        assertThatThrownBy(() -> update(at("2026-03-06T09:00").build())).isInstanceOf(StaleVersion.class);
    }

    @Test
    void refuses_a_write_outside_a_transaction() {
        var appointment = at("2026-03-06T09:00").build();

        assertThatThrownBy(() -> world.appointments().add(appointment, Optional.empty()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void stores_nothing_of_a_transaction_that_failed() {
        var appointment = at("2026-03-06T09:00").build();

        assertThatThrownBy(() -> world.transactions().run(() -> {
                    world.appointments().add(appointment, Optional.empty());
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(world.appointments().find(appointment.id())).isEmpty();
    }

    @Test
    @DisplayName("spec B6: the store refuses two of one practitioner nearer than the earlier one's gap")
    void refuses_a_start_nine_minutes_after_the_previous_end_and_takes_one_after_ten() {
        add(at("2026-03-06T09:00").build());

        assertCollides(BookingCollision.Side.PRACTITIONER, of(max, "2026-03-06T09:54"));
        add(of(max, "2026-03-06T09:55").build());
    }

    @Test
    void refuses_an_end_within_its_own_gap_before_the_next_start() {
        add(at("2026-03-06T10:00").build());

        assertCollides(
                BookingCollision.Side.PRACTITIONER, of(max, "2026-03-06T09:06").gapMinutes(10));
        add(of(max, "2026-03-06T09:05").gapMinutes(10).build());
    }

    @Test
    void takes_what_touches_where_there_is_no_gap() {
        add(at("2026-03-06T09:00").gapMinutes(0).build());

        add(of(max, "2026-03-06T09:45").gapMinutes(0).build());
    }

    @Test
    void takes_the_same_time_with_another_practitioner_for_another_client() {
        add(at("2026-03-06T09:00").build());

        add(of(max, "2026-03-06T09:00")
                .with(world.practitioner("Jonas", "FAVRE"))
                .build());
    }

    @Test
    @DisplayName("spec B5, B6: the store refuses a client two appointments that overlap")
    void refuses_a_client_two_appointments_that_overlap_and_takes_those_that_touch() {
        var jonas = world.practitioner("Jonas", "FAVRE");
        add(at("2026-03-06T09:00").build());

        assertCollides(BookingCollision.Side.CLIENT, at("2026-03-06T09:44").with(jonas));
        add(at("2026-03-06T09:45").with(jonas).build());
    }

    @Test
    void takes_the_time_of_one_that_was_cancelled() {
        update(cancelled(add(at("2026-03-06T09:00").build())));

        add(of(max, "2026-03-06T09:00").build());
    }

    @Test
    @DisplayName("spec B6: the store refuses a move onto another appointment")
    void refuses_to_move_onto_another() {
        add(at("2026-03-06T09:00").build());
        var other = add(of(max, "2026-03-06T10:50").build());

        assertThatThrownBy(() -> update(moved(other, "2026-03-06T09:30", "2026-03-06T10:15")))
                .isInstanceOf(BookingCollision.class);

        assertThat(find(other.id())).isEqualTo(other);
    }

    @Test
    void moves_within_its_own_time() {
        var added = add(at("2026-03-06T09:00").build());

        var moved = update(moved(added, "2026-03-06T09:30", "2026-03-06T10:15"));

        assertThat(moved.time()).isEqualTo(between("2026-03-06T09:30", "2026-03-06T10:15"));
    }

    private void assertCollides(BookingCollision.Side side, AppointmentBuilder appointment) {
        assertThatThrownBy(() -> add(appointment.build()))
                .isInstanceOfSatisfying(
                        BookingCollision.class,
                        collision -> assertThat(collision.side()).isEqualTo(side));
    }

    private AppointmentBuilder at(String parisTime) {
        return of(lea, parisTime);
    }

    private AppointmentBuilder of(Actor client, String parisTime) {
        return anAppointment()
                .id(new Appointment.Id(world.ids().next()))
                .with(camille)
                .forClient(world.fileOf(client))
                .of(world.serviceOf(camille).id())
                .startingAt(parisTime);
    }

    private Appointment.Booked add(Appointment.Booked appointment) {
        world.transactions().run(() -> world.appointments().add(appointment, Optional.empty()));
        return appointment;
    }

    private Appointment update(Appointment appointment) {
        world.transactions().run(() -> world.appointments().update(appointment));
        return find(appointment.id());
    }

    private Appointment find(Appointment.Id id) {
        return world.appointments().find(id).orElseThrow();
    }

    private Appointment.Cancelled cancelled(Appointment.Booked appointment) {
        return appointment.cancel(Optional.of(new CancellationReason("Grippe")), lea.account(), BookingWorld.START);
    }

    private Appointment.Booked moved(Appointment.Booked appointment, String start, String end) {
        return appointment.moveTo(between(start, end), TEN_MINUTES, false, lea.account(), BookingWorld.START);
    }
}
