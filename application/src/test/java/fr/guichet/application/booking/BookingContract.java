package fr.guichet.application.booking;

import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static fr.guichet.domain.booking.BookingFixtures.between;
import static fr.guichet.domain.booking.BookingFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.BookAppointment.Command;
import fr.guichet.application.booking.BookAppointment.Outcome;
import fr.guichet.application.notification.Notification;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Purpose;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.booking.Slot;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Booking from end to end over any store: what the client and the staff get (spec B2, B3, B5, B8, B9, B10). */
public abstract class BookingContract {

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
    void books_the_first_service_for_ones_own_file_and_stores_it() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");

        assertThat(booked.time()).isEqualTo(between("2026-03-06T09:00", "2026-03-06T09:45"));
        assertThat(booked.client()).isEqualTo(world.fileOf(lea));
        assertThat(booked.service()).isEqualTo(world.serviceOf(camille).id());
        assertThat(booked.gap()).isEqualTo(Duration.ofMinutes(10));
        assertThat(world.appointments().find(booked.id())).contains(booked);
    }

    @Test
    @DisplayName("spec B10: client and practitioner are told of a booking")
    void tells_client_and_practitioner() {
        var before = world.told().size();

        var booked = world.booked(lea, camille, "2026-03-06T09:00");

        assertThat(world.told().subList(before, world.told().size()))
                .asInstanceOf(InstanceOfAssertFactories.list(Notification.AppointmentBooked.class))
                .hasSize(2)
                .allSatisfy(told -> {
                    assertThat(told.appointment().id()).isEqualTo(booked.id().value());
                    assertThat(told.appointment().practitioner()).isEqualTo("Camille BERNARD");
                    assertThat(told.appointment().client()).isEqualTo("Léa PETIT");
                })
                .extracting(Notification.AppointmentBooked::side)
                .containsExactly(Notification.Side.CLIENT, Notification.Side.PRACTITIONER);
    }

    @Test
    void offers_a_day_of_the_coach_and_no_more_what_is_booked() {
        assertThat(slots("2026-03-06")).hasSize(8);

        world.booked(lea, camille, "2026-03-06T10:50");

        assertThat(slots("2026-03-06")).hasSize(7).extracting(Slot::start).doesNotContain(at("2026-03-06T10:50"));
    }

    @Test
    void refuses_a_taken_slot_tells_nobody_and_names_what_is_in_the_way() {
        var first = world.booked(lea, camille, "2026-03-06T09:00");
        var before = world.told().size();

        assertThat(rejection(Command.of(max, camille, at("2026-03-06T09:00"))))
                .isInstanceOfSatisfying(
                        BookingRejection.SlotTaken.class,
                        taken -> assertThat(taken.by()).contains(first.id()));
        assertThat(world.told()).hasSize(before);
    }

    // spec B5: the gap, on both sides, whatever the grid.
    @Test
    void refuses_staff_nine_minutes_after_an_end_and_lets_them_book_ten_after() {
        world.booked(lea, camille, "2026-03-06T09:00");

        assertThat(rejection(byStaff(max, "2026-03-06T09:54"))).isInstanceOf(BookingRejection.SlotTaken.class);
        assertThat(book(byStaff(max, "2026-03-06T09:55"))).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void refuses_a_client_who_is_busy_elsewhere_even_by_staff() {
        var jonas = world.practitioner("Jonas", "FAVRE");
        world.booked(lea, camille, "2026-03-06T09:00");

        assertThat(rejection(Command.of(lea, jonas, at("2026-03-06T09:00"))))
                .isInstanceOf(BookingRejection.ClientBusy.class);
        assertThat(rejection(command(lucas, jonas, "2026-03-06T09:30", null, world.fileOf(lea), true, null)))
                .isInstanceOf(BookingRejection.ClientBusy.class);
    }

    @Test
    void refuses_the_third_upcoming_appointment_where_two_are_allowed() {
        world.transactions()
                .run(() -> world.agendas()
                        .changePolicy(camille, aPolicy().maxUpcoming(2).build()));
        world.booked(lea, camille, "2026-03-06T09:00");
        world.booked(lea, camille, "2026-03-06T09:55");

        assertThat(rejection(Command.of(lea, camille, at("2026-03-06T10:50"))))
                .isEqualTo(new BookingRejection.TooManyUpcoming(2, 2));
    }

    @Test
    void lets_staff_book_for_a_client_by_the_rules_and_outside_them() {
        assertThat(book(command(lucas, camille, "2026-03-06T09:00", null, world.fileOf(lea), false, null)))
                .isInstanceOf(Outcome.Booked.class);
        assertThat(rejection(command(lucas, camille, "2026-03-07T20:03", null, world.fileOf(lea), false, null)))
                .isInstanceOf(BookingRejection.ClosedDay.class);
        assertThat(book(byStaff(lea, "2026-03-07T20:03"))).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void lets_nobody_else_book_for_others_or_outside_the_rules() {
        assertThat(book(command(lea, camille, "2026-03-06T09:00", null, world.fileOf(max), false, null)))
                .isInstanceOf(Outcome.NotAllowed.class);
        assertThat(book(command(lea, camille, "2026-03-06T09:00", null, null, true, null)))
                .isInstanceOf(Outcome.NotAllowed.class);
        assertThat(book(command(lea, camille, "2026-03-06T09:00", null, world.fileOf(lea), false, null)))
                .isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void knows_no_practitioner_service_or_client_that_is_not_there() {
        var nobody = new Practitioner.Id(world.ids().next());
        var nothing = new Service.Id(world.ids().next());
        var noOne = new ClientFile.Id(world.ids().next());

        assertThat(book(Command.of(lea, nobody, at("2026-03-06T09:00"))))
                .isInstanceOf(Outcome.UnknownPractitioner.class);
        assertThat(book(command(lea, camille, "2026-03-06T09:00", nothing, null, false, null)))
                .isInstanceOf(Outcome.UnknownService.class);
        assertThat(book(command(lucas, camille, "2026-03-06T09:00", null, noOne, false, null)))
                .isInstanceOf(Outcome.UnknownClient.class);
        assertThat(book(Command.of(lucas, camille, at("2026-03-06T09:00")))).isInstanceOf(Outcome.NoClientNamed.class);
    }

    @Test
    void keeps_the_purpose_of_the_session() {
        var purpose = new Purpose("Préparer un entretien");
        var outcome = book(new Command(lea, camille, at("2026-03-06T09:00"), null, purpose, null, false, null));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Booked.class,
                        booked -> assertThat(world.appointments()
                                        .find(booked.appointment().id())
                                        .orElseThrow()
                                        .purpose())
                                .contains(purpose));
    }

    @Test
    @DisplayName("spec B9: the same key and body get the same answer and one appointment")
    void gives_the_same_key_and_body_the_same_answer_and_one_appointment() {
        var first = appointment(book(keyed(lea, "2026-03-06T09:00", "k1", "body")));
        var told = world.told().size();

        var second = appointment(book(keyed(lea, "2026-03-06T09:00", "k1", "body")));

        assertThat(second).isEqualTo(first);
        assertThat(world.told()).hasSize(told);
    }

    @Test
    void gives_a_key_the_first_answer_although_the_appointment_was_moved_since() {
        var first = appointment(book(keyed(lea, "2026-03-06T09:00", "k1", "body")));
        world.moveAppointment().handle(new MoveAppointment.Command(lea, first.id(), at("2026-03-06T10:50"), false));

        assertThat(appointment(book(keyed(lea, "2026-03-06T09:00", "k1", "body")))
                        .time())
                .isEqualTo(first.time());
    }

    @Test
    @DisplayName("spec B9: a key is refused for another body and is nobody else's")
    void refuses_a_key_for_another_body_and_lets_others_use_it() {
        book(keyed(lea, "2026-03-06T09:00", "k1", "body"));

        assertThat(book(keyed(lea, "2026-03-06T10:50", "k1", "another"))).isInstanceOf(Outcome.KeyReused.class);
        assertThat(book(keyed(max, "2026-03-06T10:50", "k1", "another"))).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    @DisplayName("spec B9: the same key and body get the same refusal, although the slot is free since")
    void gives_a_key_the_first_refusal_although_the_slot_is_free_since() {
        var taken = world.booked(max, camille, "2026-03-06T09:00");
        assertThat(book(keyed(lea, "2026-03-06T09:00", "k1", "body"))).isInstanceOf(Outcome.Refused.class);
        world.cancelAppointment().handle(new CancelAppointment.Command(max, taken.id(), null));

        assertThat(book(keyed(lea, "2026-03-06T09:00", "k1", "body")))
                .isEqualTo(new Outcome.RefusedBefore(BookingRejection.Reason.SLOT_TAKEN));
        assertThat(book(keyed(lea, "2026-03-06T10:50", "k1", "another"))).isInstanceOf(Outcome.KeyReused.class);
        assertThat(book(keyed(lea, "2026-03-06T09:00", "k2", "body"))).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void forgets_a_key_after_a_day() {
        book(keyed(lea, "2026-03-06T09:00", "k1", "body"));
        assertThat(book(keyed(lea, "2026-03-07T09:00", "k2", "closed"))).isInstanceOf(Outcome.Refused.class);
        world.clock().advance(Duration.ofHours(24));
        assertThat(book(keyed(lea, "2026-03-07T10:50", "k1", "another"))).isInstanceOf(Outcome.Refused.class);
        assertThat(book(keyed(lea, "2026-03-06T10:50", "k2", "open"))).isInstanceOf(Outcome.Booked.class);

        world.clock().advance(Duration.ofHours(25));
        assertThat(new ForgetIdempotencyKeys(world.transactions(), world.keys(), world.clock()).handle())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
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

    // spec B2, B5
    @Test
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

    // spec B2, B5
    @Test
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

    // spec B2, B7
    @Test
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

    private OfferedSlots.Outcome asked(Actor actor, Appointment.@Nullable Id moving) {
        var friday = day("2026-03-06");
        return world.offeredSlots().handle(new OfferedSlots.Query(camille, friday, friday, null, actor, moving));
    }

    // spec B12
    @Test
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

    private static Appointment.Booked appointment(Outcome outcome) {
        if (outcome instanceof Outcome.Booked booked) {
            return booked.appointment();
        }
        throw new AssertionError(outcome);
    }

    private Command byStaff(Actor client, String parisTime) {
        return command(lucas, camille, parisTime, null, world.fileOf(client), true, null);
    }

    private Command keyed(Actor actor, String parisTime, String key, String digest) {
        return command(actor, camille, parisTime, null, null, false, new IdempotencyKey(actor.account(), key, digest));
    }

    private static Command command(
            Actor actor,
            Practitioner.Id practitioner,
            String parisTime,
            Service.@Nullable Id service,
            ClientFile.@Nullable Id client,
            boolean outsideRules,
            @Nullable IdempotencyKey key) {
        return new Command(actor, practitioner, at(parisTime), service, null, client, outsideRules, key);
    }
}
