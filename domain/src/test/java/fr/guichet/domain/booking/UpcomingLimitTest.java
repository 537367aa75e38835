package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.NOTHING_BOOKED;
import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.anAgenda;
import static fr.guichet.domain.booking.BookingFixtures.anAppointment;
import static fr.guichet.domain.booking.BookingFixtures.appointmentId;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static fr.guichet.domain.booking.BookingFixtures.between;
import static fr.guichet.domain.booking.BookingFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B5, TROP_DE_RENDEZ_VOUS")
class UpcomingLimitTest {
    private static final Instant THURSDAY = at("2026-03-05T08:00");

    private static Asking askedByOneWho(int upcoming) {
        var asking = Asking.forStart("2026-03-06T09:00").now("2026-03-05T12:00");
        for (int i = 1; i <= upcoming; i++) {
            asking.clientHas(
                    anAppointment().number(i).startingAt(at("2026-03-09T09:00").plus(Duration.ofDays(i))));
        }
        return asking;
    }

    @Test
    void accepts_the_tenth() {
        assertThat(askedByOneWho(9).by(UpcomingLimit::judge)).isEmpty();
    }

    @Test
    void refuses_the_eleventh() {
        assertThat(askedByOneWho(10).by(UpcomingLimit::judge)).contains(new BookingRejection.TooManyUpcoming(10, 10));
    }

    @Test
    void follows_the_policy() {
        assertThat(askedByOneWho(1)
                        .in(anAgenda().with(aPolicy().maxUpcoming(1)))
                        .by(UpcomingLimit::judge))
                .isPresent();
    }

    @Test
    void whoever_may_have_no_more_is_offered_nothing() {
        var agenda = anAgenda().with(aPolicy().maxUpcoming(1)).build();
        var friday = day("2026-03-06");
        var monday = anAppointment().startingAt("2026-03-09T09:00").bookedTime();
        var diary = new ClientDiary(List.of(monday));

        assertThat(agenda.offeredSlots(Service.DEFAULT_DURATION, friday, friday, NOTHING_BOOKED, diary, THURSDAY))
                .isEmpty();
        assertThat(agenda.slotsToMoveTo(monday, friday, friday, NOTHING_BOOKED, diary, THURSDAY))
                .as("a move adds none")
                .hasSize(8);
    }

    @Test
    void a_move_goes_anywhere_but_to_where_it_is_and_lasts_as_long() {
        var agenda = anAgenda().with(aPolicy().stepMinutes(15)).build();
        var friday = day("2026-03-06");
        var mine = anAppointment()
                .startingAt("2026-03-06T09:30")
                .lastingMinutes(60)
                .bookedTime();
        var other = anAppointment().number(2).startingAt("2026-03-06T11:00").bookedTime();

        assertThat(agenda
                        .slotsToMoveTo(
                                mine,
                                friday,
                                friday,
                                BookedTimes.of(List.of(mine, other)),
                                new ClientDiary(List.of(mine)),
                                THURSDAY)
                        .stream()
                        .limit(5)
                        .map(Slot::time))
                .containsExactly(
                        between("2026-03-06T09:00", "2026-03-06T10:00"),
                        between("2026-03-06T09:15", "2026-03-06T10:15"),
                        between("2026-03-06T09:45", "2026-03-06T10:45"),
                        between("2026-03-06T13:30", "2026-03-06T14:30"),
                        between("2026-03-06T13:45", "2026-03-06T14:45"));
    }

    @Test
    void what_has_begun_is_not_upcoming() {
        assertThat(askedByOneWho(9)
                        .clientHas(anAppointment().number(20).startingAt("2026-03-05T12:00"))
                        .by(UpcomingLimit::judge))
                .isEmpty();
    }

    @Test
    void a_move_adds_none_and_is_never_refused_for_the_number() {
        // Staff may have booked more than the limit; the client can still move them.
        assertThat(askedByOneWho(12).moving(appointmentId(3)).by(UpcomingLimit::judge))
                .isEmpty();
    }
}
