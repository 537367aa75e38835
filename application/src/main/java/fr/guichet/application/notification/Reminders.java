package fr.guichet.application.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which appointments a reminder is due for; what was reminded is remembered by appointment and start (spec B10). */
public interface Reminders {

    /** An appointment at the start that a reminder tells. */
    record Due(UUID appointment, Instant start) {}

    /**
     * The booked appointments that start within the lead from now on, were at that start before the lead began, and were
     * not reminded of; earliest first. Who books a few hours before needs no reminder.
     */
    List<Due> due(Instant now, Duration lead, int limit);

    /** Remembers that the client was reminded; false when someone else did before. */
    boolean claim(Due due);

    /** Whether the appointment is still booked at that start. */
    boolean holds(Due due);
}
