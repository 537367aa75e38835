package fr.guichet.domain.booking;

import static java.time.Duration.ZERO;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one practitioner's agenda asks of a booking, as data that staff edit (spec section 2).
 *
 * @param gap the least time between two appointments, in whole minutes up to a day
 * @param step how far apart starts are laid, 5 to 60 minutes; without it, session and gap (spec B3)
 * @param horizonDays how many days after today can be booked (spec B2)
 * @param minimumNotice the least time from the booking to the start
 * @param changeLimit the least time before the start at which clients may still move or cancel (spec B7)
 * @param maxUpcoming how many appointments that have not begun one client may have in the practice (spec B5)
 * @param closedOnPublicHolidays whether public holidays without an exception of their own are closed (spec B4)
 */
public record BookingPolicy(
        Duration gap,
        Optional<Duration> step,
        int horizonDays,
        Duration minimumNotice,
        Duration changeLimit,
        int maxUpcoming,
        boolean closedOnPublicHolidays) {

    public static final Duration LONGEST_GAP = Duration.ofDays(1);
    public static final Duration SHORTEST_STEP = Duration.ofMinutes(5);
    public static final Duration LONGEST_STEP = Duration.ofMinutes(60);
    public static final int LONGEST_HORIZON_DAYS = 3650;
    public static final Duration LONGEST_LIMIT = Duration.ofDays(365);

    /** The coach's: 10 minutes between two, today and 60 days more, no notice, changes until the start. */
    public static final BookingPolicy DEFAULT =
            new BookingPolicy(Duration.ofMinutes(10), Optional.empty(), 60, ZERO, ZERO, 10, false);

    public BookingPolicy {
        WholeMinutes.between(ZERO, LONGEST_GAP, "The gap", gap);
        step.ifPresent(it -> WholeMinutes.between(SHORTEST_STEP, LONGEST_STEP, "The step", it));
        if (horizonDays < 0 || horizonDays > LONGEST_HORIZON_DAYS) {
            throw new IllegalArgumentException("The horizon must be 0 to 3650 days: " + horizonDays);
        }
        WholeMinutes.between(ZERO, LONGEST_LIMIT, "The minimum notice", minimumNotice);
        WholeMinutes.between(ZERO, LONGEST_LIMIT, "The limit of changes", changeLimit);
        if (maxUpcoming < 1) {
            throw new IllegalArgumentException("A client must be allowed one appointment at least: " + maxUpcoming);
        }
    }

    /** How far apart starts for sessions of that length are laid (spec B3). */
    Duration stepFor(Duration session) {
        return step.orElseGet(() -> session.plus(gap));
    }

    /** The time that an appointment would keep others out of: its own and the gap after it (spec B3). */
    public TimeRange occupiedBy(TimeRange time) {
        return time.extendedBy(gap);
    }

    /** Why a client with these appointments may not have one more, whenever it is to be (spec B5). */
    public Optional<BookingRejection.TooManyUpcoming> refuseOneMore(ClientDiary client, Instant now) {
        return UpcomingLimit.judge(this, client, now);
    }

    /** Why a client may not move or cancel this appointment now; staff may at any time (spec B7). */
    public Optional<ChangeRejection> refuseChangeByClient(Appointment.Booked appointment, Instant now) {
        return ChangeLimit.judge(this, appointment, now);
    }
}
