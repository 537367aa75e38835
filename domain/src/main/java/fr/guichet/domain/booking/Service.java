package fr.guichet.domain.booking;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * What can be booked: a name, a duration in whole minutes, and who offers it (spec B3).
 *
 * @param position where it stands among the services of a practitioner; the first counts for a booking that names none
 */
public record Service(
        Id id,
        Set<Practitioner.Id> offeredBy,
        String name,
        Duration duration,
        boolean active,
        int position,
        long version) {

    public static final Duration DEFAULT_DURATION = Duration.ofMinutes(45);
    public static final Duration SHORTEST = Duration.ofMinutes(5);
    public static final Duration LONGEST = Duration.ofDays(1);
    public static final int LONGEST_NAME = 100;

    /** Names one service. */
    public record Id(UUID value) {}

    public Service {
        offeredBy = Set.copyOf(offeredBy);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A service's name must have 1 to 100 characters: " + name);
        }
        WholeMinutes.between(SHORTEST, LONGEST, "A service's duration", duration);
    }

    /** Whether it can be booked with that practitioner. */
    public boolean isOfferedBy(Practitioner.Id practitioner) {
        return active && offeredBy.contains(practitioner);
    }
}
