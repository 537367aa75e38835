package fr.guichet.domain.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who decided what about an account, when, and why; never changed afterwards (spec A1). */
public record Decision(
        Id id, Account.Id account, Kind kind, Account.Id author, Instant decidedAt, Optional<Comment> comment) {

    /** Names one decision. */
    public record Id(UUID value) {}

    /** What was decided. */
    public enum Kind {
        APPROVED,
        REFUSED,
        SUSPENDED
    }
}
