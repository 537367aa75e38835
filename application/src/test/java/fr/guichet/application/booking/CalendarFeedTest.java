package fr.guichet.application.booking;

import static fr.guichet.domain.booking.BookingFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.CountedBytes;
import fr.guichet.application.booking.CalendarWriter.Event;
import fr.guichet.application.notification.Notification.Side;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountBuilder;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Practitioner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B11: private calendar feeds")
class CalendarFeedTest {

    private final InMemoryBooking world = new InMemoryBooking();
    private final Practitioner.Id camille = world.practitioner("Camille", "BERNARD");
    private final Actor camilleHerself = new Actor(new Account.Id(camille.value()), Role.PRACTITIONER);
    private final Actor lea = world.client("Léa", "PETIT");
    private final Actor max = world.client("Max", "ROUX");

    private final CountedBytes random = new CountedBytes();
    private final List<Event> written = new ArrayList<>();
    private final CalendarWriter writer = (practice, from, events) -> {
        written.clear();
        written.addAll(events);
        return "calendar of " + events.size() + " since " + from;
    };
    private final ShowCalendarAddress show = new ShowCalendarAddress(
            world.transactions(), world.accounts(), world.calendarFeeds(), random, world.clock());
    private final RenewCalendarAddress renew = new RenewCalendarAddress(
            world.transactions(), world.accounts(), world.calendarFeeds(), random, world.clock());
    private final ReadCalendar read = new ReadCalendar(
            world.calendarFeeds(), world.accounts(), world.calendarEntries(), world.practices(), writer, world.clock());
    private final ExportAppointment export = new ExportAppointment(world.calendarEntries(), world.practices(), writer);

    @Test
    void a_secret_has_at_least_128_random_bits_and_hides_from_logs() {
        var secret = CalendarSecret.random(count -> {
            assertThat(count * Byte.SIZE).isGreaterThanOrEqualTo(128);
            return new byte[count];
        });

        assertThat(secret.value()).matches("[A-Za-z0-9_-]{22,}");
        assertThat(secret.toString()).doesNotContain(secret.value());
    }

    @Test
    void the_first_asking_makes_the_secret_and_the_next_shows_it_again() {
        var first = show.handle(lea);

        assertThat(first).isPresent().isEqualTo(show.handle(lea));
        assertThat(show.handle(max)).isPresent().isNotEqualTo(first);
    }

    @Test
    void a_renewed_secret_opens_the_feed_and_the_old_one_nothing() {
        var old = show.handle(lea).orElseThrow();

        var renewed = renew.handle(lea).orElseThrow();

        assertThat(renewed).isNotEqualTo(old);
        assertThat(show.handle(lea)).contains(renewed);
        assertThat(read.handle(old)).isEmpty();
        assertThat(read.handle(renewed)).isPresent();
    }

    @Test
    void who_never_asked_can_renew() {
        assertThat(renew.handle(lea).flatMap(read::handle)).isPresent();
    }

    @Test
    void an_account_that_has_gone_has_no_feed() {
        var secret = show.handle(lea).orElseThrow();
        world.transactions().run(() -> world.accounts().remove(lea.account()));

        assertThat(read.handle(secret)).isEmpty();
        assertThat(show.handle(new Actor(new Account.Id(UUID.randomUUID()), Role.CLIENT)))
                .isEmpty();
        assertThat(renew.handle(lea)).isEmpty();
    }

    @Test
    void a_suspended_accounts_feed_is_not_there_until_it_is_active_again() {
        var secret = show.handle(lea).orElseThrow();

        store(anAccountOf(lea).withVersion(0).suspended());
        assertThat(read.handle(secret)).isEmpty();

        store(anAccountOf(lea).withVersion(1).active());
        assertThat(read.handle(secret)).isPresent();
    }

    @Test
    void a_clients_feed_has_their_own_with_the_practitioners_name() {
        var own = world.booked(lea, camille, "2026-03-06T09:00");
        world.booked(max, camille, "2026-03-06T09:55");

        assertThat(read(lea)).singleElement().satisfies(event -> {
            assertThat(event.side()).isEqualTo(Side.CLIENT);
            assertThat(event.appointment().id()).isEqualTo(own.id().value());
            assertThat(event.appointment().practitioner()).isEqualTo("Camille BERNARD");
            assertThat(event.appointment().service())
                    .isEqualTo(world.serviceOf(camille).name());
            assertThat(event.changedAt()).isEqualTo(BookingWorld.START);
        });
    }

    @Test
    void a_practitioners_feed_has_all_of_their_agenda_with_clients_names() {
        world.booked(max, camille, "2026-03-06T09:55");
        world.booked(lea, camille, "2026-03-06T09:00");
        world.booked(lea, world.practitioner("Jonas", "WEBER"), "2026-03-06T10:50");

        assertThat(read(camilleHerself))
                .allSatisfy(event -> assertThat(event.side()).isEqualTo(Side.PRACTITIONER))
                .extracting(event -> event.appointment().client())
                .containsExactly("Léa PETIT", "Max ROUX");
    }

    @Test
    void who_is_no_practitioner_any_more_reads_no_clients_names() {
        world.booked(lea, camille, "2026-03-06T09:00");
        store(anAccountOf(camilleHerself).withRole(Role.CLIENT).active());

        assertThat(read(camilleHerself)).isEmpty();
    }

    @Test
    void a_move_and_a_cancellation_raise_the_sequence_and_keep_the_event() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");
        assertThat(sequenceAndState(read(lea))).isEqualTo("0 booked");

        world.clock().advance(Duration.ofMinutes(1));
        world.moveAppointment().handle(new MoveAppointment.Command(lea, booked.id(), at("2026-03-09T09:00"), false));
        assertThat(sequenceAndState(read(lea))).isEqualTo("1 booked");

        world.clock().advance(Duration.ofMinutes(1));
        world.cancelAppointment().handle(new CancelAppointment.Command(lea, booked.id(), null));
        assertThat(sequenceAndState(read(lea))).isEqualTo("2 cancelled");
        assertThat(read(lea)).singleElement().satisfies(event -> {
            assertThat(event.appointment().id()).isEqualTo(booked.id().value());
            assertThat(event.changedAt()).isEqualTo(BookingWorld.START.plus(Duration.ofMinutes(2)));
        });
    }

    @Test
    void the_last_90_days_and_all_that_lies_ahead_are_in_it() {
        world.booked(lea, camille, "2026-03-06T09:00");
        var ahead = world.booked(lea, camille, "2026-05-04T09:00");

        world.clock().set(at("2026-03-06T09:44").plus(Duration.ofDays(ReadCalendar.PAST_DAYS)));
        assertThat(read(lea)).hasSize(2);

        world.clock().advance(Duration.ofMinutes(1));
        assertThat(read(lea))
                .singleElement()
                .satisfies(event -> assertThat(event.appointment().id())
                        .isEqualTo(ahead.id().value()));
    }

    @Test
    void one_appointment_is_given_to_its_client_and_to_staff_and_to_nobody_else() {
        var booked = world.booked(lea, camille, "2026-03-06T09:00");

        assertThat(export.handle(lea, booked.id())).isPresent();
        assertThat(written).extracting(Event::side).containsExactly(Side.CLIENT);
        assertThat(export.handle(camilleHerself, booked.id())).isPresent();
        assertThat(written).extracting(Event::side).containsExactly(Side.PRACTITIONER);
        assertThat(export.handle(world.staff(), booked.id())).isPresent();
        // spec C5
        assertThat(export.handle(max, booked.id())).isEmpty();
        assertThat(export.handle(lea, new Appointment.Id(UUID.randomUUID()))).isEmpty();
    }

    private List<Event> read(Actor owner) {
        assertThat(show.handle(owner).flatMap(read::handle)).isPresent();
        return List.copyOf(written);
    }

    private static String sequenceAndState(List<Event> events) {
        var event = events.getFirst();
        return event.appointment().sequence() + (event.cancelled() ? " cancelled" : " booked");
    }

    private AccountBuilder anAccountOf(Actor actor) {
        var stored = world.accounts().find(actor.account()).orElseThrow();
        return AccountBuilder.anAccount()
                .withId(stored.id())
                .withRole(stored.role())
                .named(stored.name().first(), stored.name().last());
    }

    private void store(Account account) {
        world.transactions().run(() -> world.accounts().update(account));
    }
}
