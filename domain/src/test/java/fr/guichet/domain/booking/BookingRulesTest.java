package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.aPolicy;
import static fr.guichet.domain.booking.BookingFixtures.anAgenda;
import static fr.guichet.domain.booking.BookingFixtures.anAppointment;
import static fr.guichet.domain.booking.BookingFixtures.at;
import static fr.guichet.domain.booking.BookingFixtures.between;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B5, B8: the order of the reasons, and what staff may leave aside")
class BookingRulesTest {
    private static final List<Class<?>> IN_ORDER = List.of(
            BookingRejection.ClosedDay.class,
            BookingRejection.OutsideOpeningHours.class,
            BookingRejection.NotOnGrid.class,
            BookingRejection.InThePast.class,
            BookingRejection.NoticeTooShort.class,
            BookingRejection.BeyondHorizon.class,
            BookingRejection.PractitionerAbsent.class,
            BookingRejection.SlotTaken.class,
            BookingRejection.ClientBusy.class,
            BookingRejection.TooManyUpcoming.class);

    /** Breaks every rule that can be broken together with all the later ones. */
    private static Asking whereMuchIsWrong(String start) {
        return Asking.forStart(start)
                .in(anAgenda()
                        .with(aPolicy()
                                .minimumNotice(Duration.ofDays(3))
                                .maxUpcoming(1)
                                .horizonDays(1))
                        .absent(between("2026-03-01T00:00", "2026-06-01T00:00")))
                .taken(anAppointment().startingAt(start))
                .clientHas(anAppointment().startingAt(start));
    }

    @Test
    void the_reasons_are_declared_in_the_order_of_the_spec() {
        assertThat(BookingRejection.class.getPermittedSubclasses())
                .containsExactlyElementsOf(IN_ORDER)
                .hasSameSizeAs(BookingRules.ALL);
        assertThat(Stream.of(BookingRejection.Reason.values()).map(BookingRejection.Reason::name))
                .containsExactlyElementsOf(IN_ORDER.stream()
                        .map(type -> type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_"))
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void a_closed_day_counts_before_all_others() {
        assertThat(whereMuchIsWrong("2026-03-01T03:00").byAllRules())
                .containsInstanceOf(BookingRejection.ClosedDay.class);
    }

    @Test
    void hours_count_before_the_grid_and_the_past() {
        assertThat(whereMuchIsWrong("2026-03-04T12:10").byAllRules())
                .containsInstanceOf(BookingRejection.OutsideOpeningHours.class);
    }

    @Test
    void a_closed_day_counts_before_a_start_between_two_minutes() {
        assertThat(Asking.forStart("2026-03-07T09:00:30").byAllRules())
                .containsInstanceOf(BookingRejection.ClosedDay.class);
    }

    @Test
    void the_grid_counts_before_the_past() {
        assertThat(whereMuchIsWrong("2026-03-04T09:01").byAllRules())
                .containsInstanceOf(BookingRejection.NotOnGrid.class);
    }

    @Test
    void the_past_counts_before_the_notice() {
        assertThat(whereMuchIsWrong("2026-03-04T09:00").byAllRules())
                .containsInstanceOf(BookingRejection.InThePast.class);
    }

    @Test
    void the_notice_counts_before_the_horizon_and_absences() {
        assertThat(whereMuchIsWrong("2026-03-06T16:15").byAllRules())
                .containsInstanceOf(BookingRejection.NoticeTooShort.class);
    }

    @Test
    void the_horizon_counts_before_absences() {
        assertThat(whereMuchIsWrong("2026-03-13T09:00").byAllRules())
                .containsInstanceOf(BookingRejection.BeyondHorizon.class);
    }

    @Test
    void absences_count_before_what_is_booked() {
        assertThat(Asking.forStart("2026-03-06T09:00")
                        .in(anAgenda().absent(between("2026-03-06T09:00", "2026-03-06T10:00")))
                        .taken(anAppointment())
                        .byAllRules())
                .containsInstanceOf(BookingRejection.PractitionerAbsent.class);
    }

    @Test
    void what_is_booked_counts_before_the_clients_other_appointments() {
        assertThat(Asking.forStart("2026-03-06T09:00")
                        .taken(anAppointment())
                        .clientHas(anAppointment())
                        .byAllRules())
                .containsInstanceOf(BookingRejection.SlotTaken.class);
    }

    @Test
    void the_clients_other_appointments_count_before_their_number() {
        assertThat(Asking.forStart("2026-03-06T09:00")
                        .in(anAgenda().with(aPolicy().maxUpcoming(1)))
                        .clientHas(anAppointment())
                        .byAllRules())
                .containsInstanceOf(BookingRejection.ClientBusy.class);
    }

    @Test
    void staff_may_leave_aside_a_closed_day_the_horizon_and_the_number() {
        assertThat(Asking.forStart("2027-03-07T03:07")
                        .in(anAgenda().with(aPolicy().maxUpcoming(1)))
                        .clientHas(anAppointment())
                        .outsideRules()
                        .byAllRules())
                .isEmpty();
    }

    @Test
    void staff_may_leave_aside_hours_grid_and_notice() {
        assertThat(Asking.forStart("2026-03-05T08:03")
                        .in(anAgenda().with(aPolicy().minimumNotice(Duration.ofDays(1))))
                        .outsideRules()
                        .byAllRules())
                .isEmpty();
    }

    @Test
    void staff_never_book_between_two_minutes() {
        assertThat(Asking.forStart("2026-03-06T03:00:30").outsideRules().byAllRules())
                .contains(new BookingRejection.NotOnGrid(at("2026-03-06T03:00:30")));
    }

    @Test
    void staff_never_book_into_the_past() {
        assertThat(Asking.forStart("2026-03-05T08:00").outsideRules().byAllRules())
                .contains(new BookingRejection.InThePast(at("2026-03-05T08:00")));
    }

    @Test
    void staff_never_book_into_an_absence() {
        assertThat(Asking.forStart("2026-03-07T09:00")
                        .in(anAgenda().absent(between("2026-03-07T09:30", "2026-03-07T10:00")))
                        .outsideRules()
                        .byAllRules())
                .containsInstanceOf(BookingRejection.PractitionerAbsent.class);
    }

    @Test
    void staff_never_book_nearer_than_the_gap() {
        assertThat(Asking.forStart("2026-03-07T09:54")
                        .taken(anAppointment().startingAt("2026-03-07T09:00"))
                        .outsideRules()
                        .byAllRules())
                .containsInstanceOf(BookingRejection.SlotTaken.class);
    }

    @Test
    void staff_never_book_a_client_twice_at_once() {
        assertThat(Asking.forStart("2026-03-07T09:00")
                        .clientHas(anAppointment().startingAt("2026-03-07T09:00"))
                        .outsideRules()
                        .byAllRules())
                .containsInstanceOf(BookingRejection.ClientBusy.class);
    }

    @Test
    void staff_who_do_not_say_so_are_held_to_all_rules() {
        assertThat(Asking.forStart("2026-03-07T09:00").byAllRules())
                .containsInstanceOf(BookingRejection.ClosedDay.class);
    }
}
