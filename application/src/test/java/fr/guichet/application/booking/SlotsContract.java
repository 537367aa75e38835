package fr.guichet.application.booking;

import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static fr.guichet.domain.booking.BookingFixtures.between;
import static fr.guichet.domain.booking.BookingFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.BookAppointment.Command;
import fr.guichet.application.booking.BookAppointment.Outcome;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.booking.Slot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is offered to whom, and why not, over any store (spec B2 to B5, B12). */
public abstract class SlotsContract {

    private BookingWorld world = new InMemoryBooking();
    private Practitioner.Id camille = new Practitioner.Id(new UUID(0, 0));
    private Actor lea = world.client("Léa", "PETIT");
    private Actor max = world.client("Max", "ROUX");
    private Actor lucas = world.staff();

    protected abstract BookingWorld world();

    @BeforeEach
    void people() {
        world = world();
        camille = world.practitioner("Camille", "BERNARD");
        lea = world.client("Léa", "PETIT");
        max = world.client("Max", "ROUX");
        lucas = world.staff();
    }

    @Test
    @DisplayName("spec B2, B3: a day of the coach has eight starts, and no more what is booked")
    void offers_a_day_of_the_coach_and_no_more_what_is_booked() {
        assertThat(slots("2026-03-06")).hasSize(8);

        world.booked(lea, camille, "2026-03-06T10:50");

        assertThat(slots("2026-03-06")).hasSize(7).extracting(Slot::start).doesNotContain(at("2026-03-06T10:50"));
    }

    @Test
    @DisplayName("spec B4: absences, exceptions and holidays that close offer nothing")
    void offers_nothing_during_an_absence_on_an_exception_or_a_holiday_that_closes() {
        world.holiday("2026-03-09");
        world.transactions()
                .run(() -> world.agendas()
                        .changePolicy(
                                camille, aPolicy().closedOnPublicHolidays().build()));
        world.addAbsence()
                .handle(new AddAbsence.Command(
                        lucas, camille, between("2026-03-10T09:00", "2026-03-10T12:00"), null, false));
        world.addException().handle(new AddException.Command(lucas, camille, day("2026-03-11"), List.of(), false));

        assertThat(slots("2026-03-09")).isEmpty();
        assertThat(slots("2026-03-10")).hasSize(4);
        assertThat(slots("2026-03-11")).isEmpty();
        assertThat(rejection(Command.of(lea, camille, at("2026-03-10T09:00"))))
                .isInstanceOf(BookingRejection.PractitionerAbsent.class);
    }

    @Test
    void bounds_the_days_of_one_question() {
        var slots = world.offeredSlots();

        assertThat(slots.handle(new OfferedSlots.Query(camille, day("2026-03-06"), day("2026-06-05"), null)))
                .isInstanceOf(OfferedSlots.Outcome.Offered.class);
        assertThat(slots.handle(new OfferedSlots.Query(camille, day("2026-03-06"), day("2026-06-06"), null)))
                .isInstanceOf(OfferedSlots.Outcome.BadRange.class);
        assertThat(slots.handle(new OfferedSlots.Query(camille, day("2026-03-06"), day("2026-03-05"), null)))
                .isInstanceOf(OfferedSlots.Outcome.BadRange.class);
        assertThat(slots.handle(new OfferedSlots.Query(camille, null, null, null)))
                .isInstanceOf(OfferedSlots.Outcome.Offered.class);
        assertThat(slots.handle(new OfferedSlots.Query(camille, day("2020-01-01"), day("2020-01-02"), null)))
                .isEqualTo(new OfferedSlots.Outcome.Offered(List.of()));
    }

    @Test
    @DisplayName("spec B2: who is elsewhere at that time is offered nothing then, and nobody else misses anything")
    void offers_nothing_to_someone_who_is_elsewhere_at_that_time_and_hides_nothing_from_others() {
        var jonas = world.practitioner("Jonas", "FAVRE");
        world.booked(lea, jonas, "2026-03-06T09:55");
        var friday = day("2026-03-06");

        var forLea = world.offeredSlots().handle(new OfferedSlots.Query(camille, friday, friday, null, lea, null));
        var forStaff = world.offeredSlots()
                .handle(new OfferedSlots.Query(
                        camille, friday, friday, null, new Actor(lea.account(), Role.PRACTITIONER), null));
        var forMax = world.offeredSlots().handle(new OfferedSlots.Query(camille, friday, friday, null, max, null));

        assertThat(forLea).isInstanceOfSatisfying(OfferedSlots.Outcome.Offered.class, offered -> {
            assertThat(offered.slots()).hasSize(7).extracting(Slot::start).doesNotContain(at("2026-03-06T09:55"));
            assertThat(offered.slots())
                    .allSatisfy(slot -> assertThat(book(Command.of(lea, camille, slot.start())))
                            .isInstanceOf(Outcome.Booked.class));
        });
        assertThat(List.of(forMax, forStaff))
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                OfferedSlots.Outcome.Offered.class,
                                offered -> assertThat(offered.slots()).hasSize(8)));
    }

    @Test
    @DisplayName("spec B2, B5: who has as many appointments as they may is offered nothing, unless they move one")
    void offers_nothing_to_someone_at_the_limit_but_to_staff_and_whoever_moves() {
        world.transactions()
                .run(() -> world.agendas()
                        .changePolicy(camille, aPolicy().maxUpcoming(1).build()));
        var booked = world.booked(lea, camille, "2026-03-06T09:00");

        assertThat(asked(lea, null))
                .isEqualTo(new OfferedSlots.Outcome.LimitReached(new BookingRejection.TooManyUpcoming(1, 1)));
        assertThat(asked(max, null)).isInstanceOf(OfferedSlots.Outcome.Offered.class);
        assertThat(asked(lucas, null)).isInstanceOf(OfferedSlots.Outcome.Offered.class);
        assertThat(asked(lea, booked.id()))
                .isInstanceOfSatisfying(
                        OfferedSlots.Outcome.Offered.class,
                        offered -> assertThat(offered.slots())
                                .hasSize(7)
                                .allSatisfy(slot -> assertThat(world.moveAppointment()
                                                .handle(new MoveAppointment.Command(
                                                        lea, booked.id(), slot.start(), false)))
                                        .isInstanceOf(MoveAppointment.Outcome.Moved.class)));
        world.clock().advance(Duration.ofHours(49));
        assertThat(asked(lea, null)).as("it is over").isEqualTo(new OfferedSlots.Outcome.Offered(List.of()));
    }

    @Test
    @DisplayName("spec B2, B7: a move is offered what only the moved appointment stands in")
    void offers_a_move_what_only_the_moved_appointment_stands_in_and_nobody_elses_appointments() {
        world.transactions()
                .run(() -> world.agendas()
                        .changePolicy(camille, aPolicy().stepMinutes(15).build()));
        var booked = world.booked(lea, camille, "2026-03-06T09:30");

        assertThat(asked(lea, booked.id()))
                .isInstanceOfSatisfying(
                        OfferedSlots.Outcome.Offered.class,
                        offered -> assertThat(offered.slots())
                                .extracting(Slot::start)
                                .contains(at("2026-03-06T09:15"), at("2026-03-06T09:45"))
                                .doesNotContain(at("2026-03-06T09:30")));
        assertThat(asked(max, booked.id())).isEqualTo(new OfferedSlots.Outcome.UnknownAppointment());
    }

    @Test
    @DisplayName("spec B7: a move stays with its practitioner, on whatever days one looks")
    void offers_a_move_nothing_of_another_practitioner_and_all_days_of_its_own() {
        var jonas = world.practitioner("Jonas", "FAVRE");
        var booked = world.booked(lea, camille, "2026-03-06T09:00");
        var monday = day("2026-03-09");
        var friday = day("2026-03-06");

        assertThat(moving(camille, monday, booked)).isInstanceOf(OfferedSlots.Outcome.Offered.class);
        assertThat(moving(jonas, monday, booked)).isEqualTo(new OfferedSlots.Outcome.UnknownAppointment());
        assertThat(moving(jonas, friday, booked)).isEqualTo(new OfferedSlots.Outcome.UnknownAppointment());
    }

    private OfferedSlots.Outcome moving(Practitioner.Id practitioner, LocalDate day, Appointment booked) {
        return world.offeredSlots().handle(new OfferedSlots.Query(practitioner, day, day, null, lea, booked.id()));
    }

    private OfferedSlots.Outcome asked(Actor actor, Appointment.@Nullable Id moving) {
        var friday = day("2026-03-06");
        return world.offeredSlots().handle(new OfferedSlots.Query(camille, friday, friday, null, actor, moving));
    }

    @Test
    @DisplayName("spec B12: staff alone are told why a start is not offered")
    void explains_to_staff_alone_why_a_start_is_not_offered() {
        world.booked(lea, camille, "2026-03-06T09:00");

        var explained = world.explainDay().handle(new ExplainDay.Query(lucas, camille, day("2026-03-06"), null));

        assertThat(explained).isInstanceOfSatisfying(ExplainDay.Outcome.Explained.class, it -> {
            assertThat(it.explanation().starts()).hasSize(8);
            assertThat(it.explanation().starts().getFirst().rejection())
                    .get()
                    .isInstanceOf(BookingRejection.SlotTaken.class);
        });
        assertThat(world.explainDay().handle(new ExplainDay.Query(lea, camille, day("2026-03-06"), null)))
                .isInstanceOf(ExplainDay.Outcome.NotAllowed.class);
    }

    @Test
    @DisplayName("spec B12: who offers no service offers nothing, and staff are told so")
    void explains_that_there_is_no_service() {
        new RemoveService(world.transactions(), world.services())
                .handle(lucas, world.serviceOf(camille).id());
        var unknown = new Service.Id(world.ids().next());

        assertThat(world.explainDay().handle(new ExplainDay.Query(lucas, camille, day("2026-03-06"), null)))
                .isEqualTo(new ExplainDay.Outcome.NoService());
        assertThat(world.explainDay().handle(new ExplainDay.Query(lucas, camille, day("2026-03-06"), unknown)))
                .isEqualTo(new ExplainDay.Outcome.UnknownService());
        assertThat(slots("2026-03-06")).isEmpty();
    }

    private List<Slot> slots(String date) {
        var outcome = world.offeredSlots().handle(new OfferedSlots.Query(camille, day(date), day(date), null));
        if (outcome instanceof OfferedSlots.Outcome.Offered offered) {
            return offered.slots();
        }
        throw new AssertionError(outcome);
    }

    private Outcome book(Command command) {
        return world.bookAppointment().handle(command);
    }

    private BookingRejection rejection(Command command) {
        var outcome = book(command);
        if (outcome instanceof Outcome.Refused refused) {
            return refused.rejection();
        }
        throw new AssertionError(outcome);
    }
}
