package fr.guichet.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.guichet.application.practice.Practices;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The zone in which the practice's people read instants (spec B1), asked anew every few seconds. */
@Component
public class PracticeZone {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final LoadingCache<String, ZoneId> zone;

    PracticeZone(Practices practices) {
        this.zone = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .build(only -> practices.current().zone());
    }

    public ZoneId zone() {
        return zone.get("zone");
    }

    /** The instant as the practice's clocks show it. */
    public OffsetDateTime at(Instant instant) {
        return instant.atZone(zone()).toOffsetDateTime();
    }
}
