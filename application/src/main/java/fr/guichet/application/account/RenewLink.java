package fr.guichet.application.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import java.time.Clock;
import java.time.Instant;

/** Mails another link to whoever holds one that expired unused; says nothing of whether it did (spec A4). */
@UseCase
public final class RenewLink {

    private final Accounts accounts;
    private final AccountLinks links;
    private final LinkSender sender;
    private final CoParentQuestion question;
    private final Transactions transactions;
    private final Clock clock;

    public RenewLink(
            Accounts accounts,
            AccountLinks links,
            RandomBytes random,
            Outbox outbox,
            CoParentQuestion question,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.sender = new LinkSender(links, random, outbox);
        this.question = question;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The link's secret as presented, whatever it is. */
    public record Command(LinkToken token) {}

    public void handle(Command command) {
        var hash = command.token().hash();
        var now = clock.instant();
        links.find(hash)
                .ifPresent(link -> transactions.run(() -> accounts.lock(link.account())
                        .filter(account -> mayFollow(link.purpose(), account))
                        // Read again under the lock: the new link replaces this one, which asks once then.
                        .filter(account -> links.find(hash)
                                .filter(found -> found.isOpen() && found.isExpired(now))
                                .isPresent())
                        .ifPresent(account -> send(link, account, now))));
    }

    /** Whether another link of this kind would be of use to the account. */
    private static boolean mayFollow(LinkPurpose purpose, Account account) {
        return switch (purpose) {
            case CREATE_PASSWORD, RESET_PASSWORD -> account.isActive();
            case CONFIRM_EMAIL ->
                account.isActive() && account.person().emailConfirmedAt().isEmpty();
            // Whoever waits for approval can agree already.
            case AGREE_CO_PARENT -> account.isActive() || account.status() == AccountStatus.PENDING;
        };
    }

    private void send(AccountLink link, Account account, Instant now) {
        switch (link.purpose()) {
            case CREATE_PASSWORD -> sender.sendPasswordCreation(account, now);
            case RESET_PASSWORD -> sender.sendPasswordReset(account, now);
            case CONFIRM_EMAIL -> sender.sendEmailConfirmation(account, now);
            case AGREE_CO_PARENT -> question.askAgain(link, account, now);
        }
    }
}
