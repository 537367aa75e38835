package fr.guichet.domain.booking;

import java.time.Duration;

/** When a booked appointment takes place, with the gap that was stored with it (spec B3). */
public record BookedTime(Appointment.Id appointment, TimeRange time, Duration gap) {

    /** The time that it keeps other appointments of its practitioner out of. */
    public TimeRange occupied() {
        return time.extendedBy(gap);
    }
}
