package fr.guichet.domain.booking;

import java.time.Duration;

/** Agendas count in minutes; what is finer would be lost on the wire and in the database. */
final class WholeMinutes {

    private WholeMinutes() {}

    static Duration between(Duration least, Duration most, String name, Duration value) {
        if (value.compareTo(least) < 0
                || value.compareTo(most) > 0
                || !value.equals(Duration.ofMinutes(value.toMinutes()))) {
            throw new IllegalArgumentException(
                    "%s must be whole minutes from %s to %s: %s".formatted(name, least, most, value));
        }
        return value;
    }
}
