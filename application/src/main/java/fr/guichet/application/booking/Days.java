package fr.guichet.application.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days of the practice, both included; without a first or a last one, all that are on that side. */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Days ALL = new Days(null, null);

    public Days {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("Days must not end before they begin");
        }
    }

    public Optional<Instant> start(ZoneId zone) {
        return Optional.ofNullable(from).map(day -> day.atStartOfDay(zone).toInstant());
    }

    public Optional<Instant> end(ZoneId zone) {
        return Optional.ofNullable(to)
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
