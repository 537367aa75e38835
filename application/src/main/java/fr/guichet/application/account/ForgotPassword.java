package fr.guichet.application.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import java.time.Clock;

/** Mails a password link to whoever owns the address, if anyone does; says nothing of whether it did (spec A4). */
@UseCase
public final class ForgotPassword {

    // Enough for someone who is in earnest, and few enough not to fill a mailbox.
    private static final int LINKS_WHILE_ONE_WORKS = 5;

    private final Accounts accounts;
    private final AccountLinks links;
    private final LinkSender sender;
    private final Transactions transactions;
    private final Clock clock;

    public ForgotPassword(
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

    /** The address as typed, whether it is one or not. */
    public record Command(String email) {

        @Override
        public String toString() {
            return "ForgotPassword.Command[…]";
        }
    }

    public void handle(Command command) {
        EmailAddress.parse(command.email())
                .ifPresent(email -> transactions.run(() -> accounts.findByEmail(email)
                        .flatMap(account -> accounts.lock(account.id()))
                        .filter(Account::isActive)
                        .filter(this::isInEarnest)
                        .ifPresent(account -> sender.sendPasswordReset(account, clock.instant()))));
    }

    private boolean isInEarnest(Account account) {
        var since = clock.instant().minus(LinkPurpose.RESET_PASSWORD.lifetime());
        return links.countIssued(account.id(), LinkPurpose.RESET_PASSWORD, since) < LINKS_WHILE_ONE_WORKS;
    }
}
