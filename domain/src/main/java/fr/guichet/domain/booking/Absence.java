package fr.guichet.domain.booking;

import java.util.Optional;
import java.util.UUID;

/** A time, of part of a day or of several, in which a practitioner receives nobody (spec B4). */
public record Absence(Id id, TimeRange time, Optional<String> reason) {

    /** Names one absence. */
    public record Id(UUID value) {}
}
