package fr.guichet.web.site.account;

import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import java.time.Duration;

/** Tells whoever tried too often when to try again (spec A5). */
public final class TooManyTries {

    private TooManyTries() {}

    /** The refusal until that much time is over. */
    public static Problem after(Duration wait) {
        var minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return Problem.of(ProblemCode.TOO_MANY_TRIES)
                .saying("site.too-many-tries", minutes)
                .retryAfter(wait);
    }
}
