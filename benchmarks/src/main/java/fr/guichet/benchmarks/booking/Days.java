package fr.guichet.benchmarks.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The days for which slots are asked, both included, and between which instants the program then looks at what is booked. */
record Days(String name, LocalDate first, LocalDate last) {

    static Days week() {
        return new Days("a week", Grid.today().plusDays(1), Grid.today().plusDays(7));
    }

    static Days horizon() {
        return new Days("61 days", Grid.today(), Grid.today().plusDays(60));
    }

    OffsetDateTime from() {
        return first.minusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime to() {
        return last.plusDays(4).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
