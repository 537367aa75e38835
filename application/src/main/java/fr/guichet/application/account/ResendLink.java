package fr.guichet.application.account;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.notification.Outbox;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.RoleGuards;
import java.time.Clock;

/** Mails another password link to an active account at a manager's wish (spec A4). */
@UseCase
public final class ResendLink {

    private final Accounts accounts;
    private final LinkSender sender;
    private final Transactions transactions;
    private final Clock clock;

    public ResendLink(
            Accounts accounts,
            AccountLinks links,
            RandomBytes random,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.sender = new LinkSender(links, random, outbox);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who asks, for whom. */
    public record Command(Actor actor, Account.Id account) {}

    /** What became of the wish. */
    public sealed interface Outcome {

        /** The link waits in the outbox; those before work no more. */
        record Sent() implements Outcome {}

        /** The role never sends links. */
        record Forbidden() implements Outcome {}

        /** No such account, or none that this role decides about. */
        record NotFound() implements Outcome {}

        /** The account is in a state that lets nobody in. */
        record NotActive(AccountStatus status) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var role = command.actor().role();
        if (!role.canDecide()) {
            return new Outcome.Forbidden();
        }
        return transactions.inTransaction(() -> accounts.lock(command.account())
                .filter(account -> RoleGuards.mayDecideOn(role, account.role()))
                .map(this::sent)
                .orElseGet(Outcome.NotFound::new));
    }

    private Outcome sent(Account account) {
        if (!account.isActive()) {
            return new Outcome.NotActive(account.status());
        }
        sender.sendPasswordCreation(account, clock.instant());
        return new Outcome.Sent();
    }
}
