package fr.guichet.application.booking;

import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static fr.guichet.domain.booking.BookingFixtures.between;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.BookAppointment.Command;
import fr.guichet.application.booking.BookAppointment.Outcome;
import fr.guichet.application.notification.Notification;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Purpose;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Booking from end to end over any store: what the client and the staff get (spec B3, B5, B6, B8 to B10). */
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
    @DisplayName("spec B3: a booking that names no service is for the first one")
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
    void refuses_a_taken_slot_tells_nobody_and_names_what_is_in_the_way() {
        var first = world.booked(lea, camille, "2026-03-06T09:00");
        var before = world.told().size();

        assertThat(rejection(Command.of(max, camille, at("2026-03-06T09:00"))))
                .isInstanceOfSatisfying(
                        BookingRejection.SlotTaken.class,
                        taken -> assertThat(taken.by()).contains(first.id()));
        assertThat(world.told()).hasSize(before);
    }

    @Test
    @DisplayName("spec B3, B6: the gap counts on both sides, whatever the grid")
    void refuses_staff_nine_minutes_after_an_end_and_lets_them_book_ten_after() {
        world.booked(lea, camille, "2026-03-06T09:00");

        assertThat(rejection(byStaff(max, "2026-03-06T09:54"))).isInstanceOf(BookingRejection.SlotTaken.class);
        assertThat(book(byStaff(max, "2026-03-06T09:55"))).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    @DisplayName("spec B5: nobody is in two places, even by staff")
    void refuses_a_client_who_is_busy_elsewhere_even_by_staff() {
        var jonas = world.practitioner("Jonas", "FAVRE");
        world.booked(lea, camille, "2026-03-06T09:00");

        assertThat(rejection(Command.of(lea, jonas, at("2026-03-06T09:00"))))
                .isInstanceOf(BookingRejection.ClientBusy.class);
        assertThat(rejection(command(lucas, jonas, "2026-03-06T09:30", null, world.fileOf(lea), true, null)))
                .isInstanceOf(BookingRejection.ClientBusy.class);
    }

    @Test
    @DisplayName("spec B5: the third upcoming appointment is refused where two are allowed")
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
    @DisplayName("spec B8: staff book for a client, by the rules and outside them")
    void lets_staff_book_for_a_client_by_the_rules_and_outside_them() {
        assertThat(book(command(lucas, camille, "2026-03-06T09:00", null, world.fileOf(lea), false, null)))
                .isInstanceOf(Outcome.Booked.class);
        assertThat(rejection(command(lucas, camille, "2026-03-07T20:03", null, world.fileOf(lea), false, null)))
                .isInstanceOf(BookingRejection.ClosedDay.class);
        assertThat(book(byStaff(lea, "2026-03-07T20:03"))).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    @DisplayName("spec B8: nobody else books for others or outside the rules")
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
    @DisplayName("spec B8: the purpose of the session is kept")
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
