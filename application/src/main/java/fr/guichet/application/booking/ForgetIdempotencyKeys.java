package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import java.time.Clock;

/** Forgets the keys that have run out (spec B9); run from time to time. */
@UseCase
public final class ForgetIdempotencyKeys {

    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final Clock clock;

    public ForgetIdempotencyKeys(Transactions transactions, IdempotencyKeys keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    /** Returns how many there were. */
    public int handle() {
        return transactions.inTransaction(
                () -> keys.removeUsedBefore(clock.instant().minus(IdempotencyKey.LIFETIME)));
    }
}
