package fr.guichet.application.notification;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import java.time.Clock;

/** Forgets the links and passwords of messages that never left, once they work no more (spec A4); run from time to time. */
@UseCase
public final class ForgetExpiredSecrets {

    private final Messages messages;
    private final Transactions transactions;
    private final Clock clock;

    public ForgetExpiredSecrets(Messages messages, Transactions transactions, Clock clock) {
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns how many there were. */
    public int handle() {
        return transactions.inTransaction(() -> messages.forgetSecretsExpiredBy(clock.instant()));
    }
}
