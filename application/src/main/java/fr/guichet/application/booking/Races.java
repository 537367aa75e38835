package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.domain.booking.BookingRejection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns a race that the store decided into the answer that the domain gives (spec B6). */
final class Races {

    private static final int TRIES = 3;

    private Races() {}

    /**
     * Runs the decision again when the store refuses what it decided, since the next reading shows what stands in the way;
     * only a collision that hides from every reading is answered without naming it.
     */
    static <T> T decide(Transactions transactions, Supplier<T> decision, Function<BookingRejection, T> refused) {
        for (int tried = 1; ; tried++) {
            try {
                return transactions.inTransaction(decision);
            } catch (BookingCollision lost) {
                if (tried == TRIES) {
                    return refused.apply(nameless(lost.side()));
                }
            }
        }
    }

    private static BookingRejection nameless(BookingCollision.Side side) {
        return switch (side) {
            case PRACTITIONER -> new BookingRejection.SlotTaken(Optional.empty());
            case CLIENT -> new BookingRejection.ClientBusy(Optional.empty());
        };
    }
}
