package fr.guichet.application.booking;

import static fr.guichet.domain.booking.BookingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.Practitioner;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a booking or a move that read too early gets from the store is what the domain would have said (spec B6). */
public abstract class LostRacesContract {

    private static final int ALWAYS = 100;

    private BookingWorld world = new InMemoryBooking();
    private Practitioner.Id camille = new Practitioner.Id(new UUID(0, 0));
    private Practitioner.Id jonas = new Practitioner.Id(new UUID(0, 0));
    private Actor lea = world.client("Léa", "PETIT");
    private Actor max = world.client("Max", "ROUX");
    private BlindAgendas agendas = new BlindAgendas(world.agendas(), 0);

    protected abstract BookingWorld world();

    @BeforeEach
    void people() {
        world = world();
        camille = world.practitioner("Camille", "BERNARD");
        jonas = world.practitioner("Jonas", "FAVRE");
        lea = world.client("Léa", "PETIT");
        max = world.client("Max", "ROUX");
    }

    @Test
    @DisplayName("spec B6: a booking that lost a race looks again, and names what stands in its way")
    void a_booking_that_lost_is_told_by_what() {
        var first = world.booked(lea, camille, "2026-03-06T09:00");
        var told = world.told().size();

        assertThat(book(max, camille, "2026-03-06T09:00", 1))
                .isEqualTo(refused(new BookingRejection.SlotTaken(Optional.of(first.id()))));
        assertThat(agendas.blindReadings()).isZero();
        assertNothingCame(max, told);
    }

    @Test
    @DisplayName("spec B6: what hides from every reading is refused all the same, on the side on which it is")
    void what_hides_is_refused_without_its_name() {
        world.booked(lea, camille, "2026-03-06T09:00");
        var told = world.told().size();

        assertThat(book(max, camille, "2026-03-06T09:00", ALWAYS))
                .isEqualTo(refused(new BookingRejection.SlotTaken(Optional.empty())));
        assertThat(book(lea, jonas, "2026-03-06T09:00", ALWAYS))
                .isEqualTo(refused(new BookingRejection.ClientBusy(Optional.empty())));
        assertNothingCame(max, told);
        assertThat(agendaOf(jonas)).isZero();
    }

    @Test
    @DisplayName("spec B6: a client who lost a race against themselves is told by which appointment")
    void a_client_who_lost_is_told_by_what() {
        var first = world.booked(lea, camille, "2026-03-06T09:00");

        assertThat(book(lea, jonas, "2026-03-06T09:00", 1))
                .isEqualTo(refused(new BookingRejection.ClientBusy(Optional.of(first.id()))));
        assertThat(agendaOf(jonas)).isZero();
    }

    @Test
    @DisplayName("spec B6: a move that lost a race leaves the appointment where it was, and is told why")
    void a_move_that_lost_stays() {
        var first = world.booked(lea, camille, "2026-03-06T09:00");
        var second = world.booked(max, camille, "2026-03-06T10:50");
        var elsewhere = world.booked(max, jonas, "2026-03-06T14:25");
        var told = world.told().size();

        assertThat(move(max, second, "2026-03-06T09:00", 1))
                .isEqualTo(notMoved(new BookingRejection.SlotTaken(Optional.of(first.id()))));
        assertThat(move(max, second, "2026-03-06T09:00", ALWAYS))
                .isEqualTo(notMoved(new BookingRejection.SlotTaken(Optional.empty())));
        assertThat(move(max, second, "2026-03-06T14:25", 1))
                .isEqualTo(notMoved(new BookingRejection.ClientBusy(Optional.of(elsewhere.id()))));
        assertThat(move(max, second, "2026-03-06T14:25", ALWAYS))
                .isEqualTo(notMoved(new BookingRejection.ClientBusy(Optional.empty())));

        assertThat(world.appointments().find(second.id())).contains(second);
        assertThat(world.told()).hasSize(told);
    }

    private void assertNothingCame(Actor client, int told) {
        assertThat(agendaOf(camille)).isEqualTo(1);
        assertThat(new MyAppointments(world.practices(), world.queries())
                        .handle(client, Days.ALL, PageRequest.first())
                        .total())
                .isZero();
        assertThat(world.told()).hasSize(told);
    }

    private long agendaOf(Practitioner.Id practitioner) {
        var all = new AppointmentFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(practitioner),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return world.queries().list(all, 0, 1).total();
    }

    private BookAppointment.Outcome book(Actor client, Practitioner.Id practitioner, String start, int blindReadings) {
        agendas = new BlindAgendas(world.agendas(), blindReadings);
        return new BookAppointment(
                        world.transactions(),
                        agendas,
                        world.appointments(),
                        world.holidays(),
                        world.outbox(),
                        world.ids(),
                        world.clock())
                .handle(BookAppointment.Command.of(client, practitioner, at(start)));
    }

    private MoveAppointment.Outcome move(Actor client, Appointment.Booked booked, String start, int blindReadings) {
        agendas = new BlindAgendas(world.agendas(), blindReadings);
        return new MoveAppointment(
                        world.transactions(),
                        agendas,
                        world.appointments(),
                        world.queries(),
                        world.holidays(),
                        world.outbox(),
                        world.clock())
                .handle(new MoveAppointment.Command(client, booked.id(), at(start), false));
    }

    private static BookAppointment.Outcome refused(BookingRejection rejection) {
        return new BookAppointment.Outcome.Refused(rejection);
    }

    private static MoveAppointment.Outcome notMoved(BookingRejection rejection) {
        return new MoveAppointment.Outcome.Refused(rejection);
    }
}
