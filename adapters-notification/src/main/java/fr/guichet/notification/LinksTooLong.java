package fr.guichet.notification;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The program's address is so long that a link under it fits no text message, and the practice wants those (spec A9). */
final class LinksTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LinksTooLong(String why) {
        super(why);
    }

    /** Says so without a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<LinksTooLong> {

        @Override
        protected FailureAnalysis analyze(Throwable root, LinksTooLong cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Set guichet.public-url to a shorter address, or let an administrator shorten the practice's name or"
                            + " choose e-mail for its messages.",
                    cause);
        }
    }
}
