package fr.guichet.application.booking;

import static fr.guichet.domain.booking.BookingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Practitioner;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B11: what every store tells calendars of appointments")
public abstract class CalendarEntriesContract {

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
    void an_entry_has_the_names_of_both_and_the_instant_of_its_booking() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");

        var entry = entries().find(booked.id()).orElseThrow();

        assertThat(entry.changedAt()).isEqualTo(BookingWorld.START);
        assertThat(entry.appointment().practitionerName()).isEqualTo(new PersonName("Camille", "BERNARD"));
        assertThat(entry.appointment().clientName()).isEqualTo(new PersonName("Léa", "PETIT"));
        assertThat(entry.appointment().clientAccount()).contains(lea.account());
    }

    @Test
    void an_entry_has_the_instant_of_its_last_event() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");
        world.clock().advance(Duration.ofMinutes(20));
        world.moveAppointment().handle(new MoveAppointment.Command(lea, booked.id(), at("2026-03-09T09:00"), false));
        world.clock().advance(Duration.ofMinutes(5));
        world.cancelAppointment().handle(new CancelAppointment.Command(lea, booked.id(), null));

        var entry = entries().find(booked.id()).orElseThrow();

        assertThat(entry.changedAt()).isEqualTo(BookingWorld.START.plus(Duration.ofMinutes(25)));
        assertThat(entry.appointment().sequence()).isEqualTo(2);
        assertThat(entry.appointment().status()).isEqualTo(Appointment.Status.CANCELLED);
        assertThat(entry.appointment().time().start()).isEqualTo(at("2026-03-09T09:00"));
    }

    @Test
    void a_client_has_their_own_and_a_practitioner_everyones_in_time_order() {
        var later = world.booked(lea, camille, "2026-03-09T09:00");
        var earlier = world.booked(lea, camille, "2026-03-06T09:00");
        var other = world.booked(max, camille, "2026-03-06T09:55");

        assertThat(idsOf(lea.account())).containsExactly(earlier.id(), later.id());
        assertThat(idsOf(max.account())).containsExactly(other.id());
        assertThat(idsOf(new Account.Id(camille.value()))).containsExactly(earlier.id(), other.id(), later.id());
        assertThat(idsOf(new Account.Id(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void cancelled_ones_are_told_too() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");
        world.cancelAppointment().handle(new CancelAppointment.Command(lea, booked.id(), null));
        var again = world.booked(max, camille, "2026-03-06T09:00");

        assertThat(idsOf(new Account.Id(camille.value()))).containsExactlyInAnyOrder(booked.id(), again.id());
    }

    @Test
    void what_has_ended_by_the_instant_is_left_out() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");

        assertThat(entries().endingAfter(at("2026-03-06T09:44"), lea.account()))
                .extracting(entry -> entry.appointment().id())
                .containsExactly(booked.id());
        assertThat(entries().endingAfter(at("2026-03-06T09:45"), lea.account())).isEmpty();
    }

    private CalendarEntries entries() {
        return world.calendarEntries();
    }

    private List<Appointment.Id> idsOf(Account.Id participant) {
        return entries().endingAfter(BookingWorld.START, participant).stream()
                .map(entry -> entry.appointment().id())
                .toList();
    }
}
