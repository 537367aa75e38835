package fr.guichet.domain.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The starts that opening hours have, whatever is booked: laid in real time from their beginning (spec B3). */
final class Grid {

    private Grid() {}

    /** The sessions that fit whole into the opening hours, in time order. */
    static List<TimeRange> sessions(TimeRange open, Duration session, Duration step) {
        var sessions = new ArrayList<TimeRange>();
        Instant start = open.start();
        Instant end = start.plus(session);
        while (!end.isAfter(open.end())) {
            sessions.add(new TimeRange(start, end));
            start = start.plus(step);
            end = start.plus(session);
        }
        return sessions;
    }

    /** Whether a session in these opening hours starts on their grid. */
    static boolean hasStart(TimeRange open, Instant start, Duration step) {
        return Duration.between(open.start(), start).toNanos() % step.toNanos() == 0;
    }
}
