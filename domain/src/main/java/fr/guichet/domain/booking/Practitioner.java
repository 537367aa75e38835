package fr.guichet.domain.booking;

import java.util.UUID;

/** Someone who can be booked: has an agenda. */
public record Practitioner(Id id, String name) {

    /** Names one practitioner, by the UUID of their account. */
    public record Id(UUID value) {}
}
