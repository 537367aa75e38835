package fr.guichet.domain.booking;

import java.util.UUID;

/** Someone who can be booked: has an agenda. */
public final class Practitioner {

    private Practitioner() {}

    /** Names one practitioner, by the UUID of their account. */
    public record Id(UUID value) {}
}
