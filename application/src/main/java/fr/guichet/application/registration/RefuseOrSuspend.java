package fr.guichet.application.registration;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.AccountLinks;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.Sessions;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.notification.Recipient;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Comment;
import fr.guichet.domain.account.Decided;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.account.DecisionRejection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns an account away: refuses a pending one, with the co-parent's, and suspends an active one, alone. Its sessions and
 * links end at once (spec A1, A6).
 */
@UseCase
public final class RefuseOrSuspend {

    private final Transactions transactions;
    private final Accounts accounts;
    private final CoveredAccounts covered;
    private final Decisions decisions;
    private final Sessions sessions;
    private final AccountLinks links;
    private final AuditTrail auditTrail;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    public RefuseOrSuspend(
            Transactions transactions,
            Accounts accounts,
            Families families,
            Decisions decisions,
            Sessions sessions,
            AccountLinks links,
            AuditTrail auditTrail,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.covered = new CoveredAccounts(accounts, families);
        this.decisions = decisions;
        this.sessions = sessions;
        this.links = links;
        this.auditTrail = auditTrail;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A manager's decision, with its reason.
     *
     * @param madeOn the states of the account that it was made on; all of them where the caller did not say
     */
    public record Command(Actor actor, Account.Id account, Comment reason, Set<AccountStatus> madeOn) {

        public Command {
            madeOn = Set.copyOf(madeOn);
        }
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** Was pending; refused now, the one asked for first. A message to each is queued durably. */
        record Refused(List<Account.Id> accounts) implements Outcome {}

        /** Was active; suspended now. A message is queued durably. */
        record Suspended(Account.Id account) implements Outcome {}

        /** There is no such account. */
        record Unknown() implements Outcome {}

        /** Nothing changed. */
        record Rejected(DecisionRejection reason) implements Outcome {}
    }

    public Outcome handle(Command command) {
        return transactions.inTransaction(() -> switch (covered.lock(
                command.actor(), command.account(), command.madeOn())) {
            case CoveredAccounts.Coverage.Unknown unknown -> new Outcome.Unknown();
            case CoveredAccounts.Coverage.Refused refused -> new Outcome.Rejected(refused.reason());
            case CoveredAccounts.Coverage.Of of ->
                switch (of.target()) {
                    case Account.Pending pending -> refuse(command, of.covered(), clock.instant());
                    case Account.Active active -> suspend(command, active, clock.instant());
                    case Account.Refused refused -> alreadyDecided(refused);
                    case Account.Suspended suspended -> alreadyDecided(suspended);
                };
        });
    }

    private static Outcome alreadyDecided(Account account) {
        return new Outcome.Rejected(new DecisionRejection.AlreadyDecided(account.status()));
    }

    private Outcome refuse(Command command, List<Account> pending, Instant now) {
        var refused = new ArrayList<Account.Id>();
        for (var account : pending) {
            if (account instanceof Account.Pending one) {
                keep(one.refuse(new Decision.Id(ids.next()), command.actor().account(), command.reason(), now), now);
                outbox.add(new Notification.RegistrationRefused(
                        Recipient.of(one.person()), command.reason().text()));
                refused.add(one.id());
            }
        }
        return new Outcome.Refused(refused);
    }

    private Outcome suspend(Command command, Account.Active active, Instant now) {
        keep(active.suspend(new Decision.Id(ids.next()), command.actor().account(), command.reason(), now), now);
        outbox.add(new Notification.AccountSuspended(
                Recipient.of(active.person()), command.reason().text()));
        return new Outcome.Suspended(active.id());
    }

    private void keep(Decided<?> decided, Instant now) {
        var account = decided.account();
        accounts.update(account);
        decisions.add(decided.decision());
        auditTrail.add(new AuditEntry(
                ids.next(),
                now,
                decided.decision().author(),
                account instanceof Account.Refused ? AuditedAction.ACCOUNT_REFUSED : AuditedAction.ACCOUNT_SUSPENDED,
                Optional.of(account.id().value())));
        sessions.endAll(account.id(), now);
        links.closeAll(account.id(), now);
    }
}
