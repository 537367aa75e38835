package fr.guichet.application.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.account.Account;
import java.time.Clock;
import java.time.Duration;

/** Mails a signed-in person another link to confirm their address with (spec A4). */
@UseCase
public final class RequestEmailConfirmation {

    // Enough for someone who is in earnest, and few enough not to fill a mailbox.
    private static final int LINKS_PER_WINDOW = 3;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Accounts accounts;
    private final AccountLinks links;
    private final LinkSender sender;
    private final Transactions transactions;
    private final Clock clock;

    public RequestEmailConfirmation(
            Accounts accounts,
            AccountLinks links,
            RandomBytes random,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.sender = new LinkSender(links, random, outbox);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who asks. */
    public record Command(Actor actor) {}

    /** What became of the wish. */
    public sealed interface Outcome {

        /** The link waits in the outbox; those before work no more. */
        record Sent() implements Outcome {}

        /** The address is confirmed already. */
        record AlreadyConfirmed() implements Outcome {}

        /** Enough links were sent of late. */
        record TooMany(Duration retryAfter) implements Outcome {}

        /** The account has gone since the caller signed in. */
        record Unknown() implements Outcome {}
    }

    public Outcome handle(Command command) {
        return transactions.inTransaction(() -> accounts.lock(command.actor().account())
                .filter(Account::isActive)
                .map(this::sent)
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome sent(Account account) {
        if (account.person().emailConfirmedAt().isPresent()) {
            return new Outcome.AlreadyConfirmed();
        }
        var now = clock.instant();
        if (links.countIssued(account.id(), LinkPurpose.CONFIRM_EMAIL, now.minus(WINDOW)) >= LINKS_PER_WINDOW) {
            return new Outcome.TooMany(WINDOW);
        }
        sender.sendEmailConfirmation(account, now);
        return new Outcome.Sent();
    }
}
