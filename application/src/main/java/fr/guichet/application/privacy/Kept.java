package fr.guichet.application.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that an erasure leaves, because the law or somebody else's right wants it.
 *
 * @param until when it goes too; without it, it tells nothing of the person any more, or goes with what somebody else keeps
 */
public record Kept(What what, long count, Optional<Instant> until) {

    /** What is kept; the reason for each stands in docs/data-protection.md. */
    public enum What {
        /** Past appointments, without identity and purpose: the practice's activity. */
        APPOINTMENTS,
        /** Children whose other parent stays. */
        CHILDREN_OF_CO_PARENT,
        /** Conditions that the person signed: the proof of a contract. */
        SIGNED_CONDITIONS,
        /** The name of somebody of the staff on what clients signed before them: it goes with the contract. */
        CONTRACTS_TAKEN,
        /** Entries of the audit trail, which hold ids alone. */
        AUDIT_ENTRIES
    }

    /** Kept without identity, for good. */
    public static Kept anonymous(What what, long count) {
        return withoutEnd(what, count);
    }

    /** Kept for as long as something else is. */
    public static Kept withoutEnd(What what, long count) {
        return new Kept(what, count, Optional.empty());
    }
}
