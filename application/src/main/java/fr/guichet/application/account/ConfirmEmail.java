package fr.guichet.application.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.clientfile.FileJoining;
import fr.guichet.domain.account.Account;
import java.time.Clock;
import java.time.Instant;

/**
 * Takes the opening of a mailed link for the proof that the address is the account's owner's, and gives them the file that
 * staff keep under it (spec A4).
 */
@UseCase
public final class ConfirmEmail {

    private final AccountLinks links;
    private final Accounts accounts;
    private final FileJoining joining;
    private final Transactions transactions;
    private final Clock clock;

    public ConfirmEmail(
            AccountLinks links, Accounts accounts, FileJoining joining, Transactions transactions, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.joining = joining;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The link's secret as presented, whatever it is. */
    public record Command(LinkToken token) {}

    /** What became of the link. */
    public sealed interface Outcome {

        /** The address is confirmed, and the link is used. */
        record Confirmed(Account.Id account) implements Outcome {}

        /** No such link, used, replaced by a newer one, or its account lets nobody in. */
        record UnknownLink() implements Outcome {}

        /** Its time is over. */
        record ExpiredLink() implements Outcome {}
    }

    public Outcome handle(Command command) {
        return transactions.inTransaction(() -> links.find(command.token().hash())
                .filter(link -> link.isOpen() && link.purpose() == LinkPurpose.CONFIRM_EMAIL)
                .flatMap(link -> accounts.lock(link.account())
                        .filter(Account::isActive)
                        .map(account -> confirmed(link, account, clock.instant())))
                .orElseGet(Outcome.UnknownLink::new));
    }

    private Outcome confirmed(AccountLink link, Account account, Instant now) {
        if (link.isExpired(now)) {
            return new Outcome.ExpiredLink();
        }
        if (!links.use(link.hash(), now)) {
            return new Outcome.UnknownLink();
        }
        accounts.update(account.with(account.person().withEmailConfirmed(now)));
        joining.joinWaiting(account);
        return new Outcome.Confirmed(account.id());
    }
}
