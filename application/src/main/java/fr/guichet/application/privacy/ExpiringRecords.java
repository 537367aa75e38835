package fr.guichet.application.privacy;

import java.time.Instant;

/** One kind of what is kept for a time and then goes, or becomes anonymous (spec section 6); the program finds them all. */
public interface ExpiringRecords {

    /** A word of the program for it, for the log and the audit trail. */
    String name();

    /**
     * Does away with what was kept long enough, in a transaction.
     *
     * @return how many
     */
    int expire(Retention retention, Instant now);
}
