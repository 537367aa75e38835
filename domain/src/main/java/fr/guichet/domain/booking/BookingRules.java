package fr.guichet.domain.booking;

import java.util.List;
import java.util.Optional;

/** Which rules judge what, each list in the order of spec B5. */
final class BookingRules {

    /** Whoever books by the rules. */
    static final List<BookingRule> ALL = List.of(
            DayIsOpen::judge,
            InsideOpeningHours::judge,
            OnTheGrid::judge,
            InTheFuture::judge,
            MinimumNotice::judge,
            WithinHorizon::judge,
            PractitionerPresent::judge,
            SlotFree::judge,
            ClientFree::judge,
            UpcomingLimit::judge);

    /** What is left when staff go outside the rules (spec B8). */
    static final List<BookingRule> NEVER_WAIVED = List.of(
            WholeMinute::judge, InTheFuture::judge, PractitionerPresent::judge, SlotFree::judge, ClientFree::judge);

    /** What is left to ask about a start of the grid, of a client if one is known (spec B2). */
    static final List<BookingRule> OF_GRID_STARTS = List.of(
            InTheFuture::judge,
            MinimumNotice::judge,
            WithinHorizon::judge,
            PractitionerPresent::judge,
            SlotFree::judge,
            ClientFree::judge);

    private BookingRules() {}

    /** The first rule's refusal. */
    static Optional<BookingRejection> judge(List<BookingRule> rules, BookingAttempt attempt) {
        for (BookingRule rule : rules) {
            var rejection = rule.judge(attempt);
            if (rejection.isPresent()) {
                return rejection;
            }
        }
        return Optional.empty();
    }
}
