package fr.guichet.web.site.practice;

import fr.guichet.application.privacy.Retention;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/** How long what is kept, as a page lists it (spec section 6). */
final class KeptPeriods {

    private KeptPeriods() {}

    /**
     * One kind of record.
     *
     * @param word names it in the key of its label
     */
    public record Kept(String word, List<Span> spans) {}

    /** Part of a period, such as six months. */
    public record Span(String unit, int count) {}

    static List<Kept> of(Retention retention) {
        return List.of(
                kept("inactive-people", retention.inactivePeople()),
                kept("past-appointments", retention.pastAppointments()),
                kept("signed-conditions", retention.signedConditions()),
                kept("refused-registrations", retention.refusedRegistrations()),
                kept("incomplete-registrations", retention.incompleteRegistrations()),
                kept("registration-drafts", retention.registrationDrafts()),
                kept("unconfirmed-accounts", retention.unconfirmedAccounts()),
                kept("messages", retention.messages()),
                kept("audit", retention.audit()),
                kept("links", retention.links()),
                kept("sessions", retention.sessions()),
                kept("login-tries", retention.loginTries()));
    }

    private static Kept kept(String word, Period period) {
        return new Kept(
                word,
                Stream.of(
                                new Span("years", period.getYears()),
                                new Span("months", period.getMonths()),
                                new Span("days", period.getDays()))
                        .filter(span -> span.count() > 0)
                        .toList());
    }
}
