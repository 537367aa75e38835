package fr.guichet.application.privacy;

import java.time.Instant;
import java.util.List;

/** Finds the people whose data were kept long enough (spec section 6). */
public interface OldPeople {

    /** Why someone's time is over. */
    enum Rule {
        /** Their registration was refused, and nothing was decided since. */
        REFUSED,
        /** A client who never confirmed the address nor had an appointment, and did not sign in since. */
        UNCONFIRMED,
        /** Someone who is not staff, and neither signed in nor had an appointment since. */
        INACTIVE
    }

    /** Some of those whom the rule means, at most so many. */
    List<DataSubject> due(Rule rule, Instant before, int limit);

    /** Whether the rule still means this person, now that nobody else changes them. */
    boolean isDue(Rule rule, DataSubject subject, Instant before);
}
