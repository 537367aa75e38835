package fr.guichet.application.registration;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.LinkIssuer;
import fr.guichet.application.account.LinkPurpose;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Notification.AccountApproved.Audience;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.notification.Recipient;
import fr.guichet.application.notification.SecretToken;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Comment;
import fr.guichet.domain.account.Decided;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.account.DecisionRejection;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.Family;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Approves an account that is pending, refused or suspended, and before its first approval the co-parent's with it; each
 * person is sent a link to create their password (spec A1, A7).
 */
@UseCase
public final class ApproveRegistration {

    private final Transactions transactions;
    private final Accounts accounts;
    private final CoveredAccounts covered;
    private final Decisions decisions;
    private final LinkIssuer links;
    private final AuditTrail auditTrail;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    public ApproveRegistration(
            Transactions transactions,
            Accounts accounts,
            Families families,
            Decisions decisions,
            LinkIssuer links,
            AuditTrail auditTrail,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.covered = new CoveredAccounts(accounts, families);
        this.decisions = decisions;
        this.links = links;
        this.auditTrail = auditTrail;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A manager's decision.
     *
     * @param madeOn the states of the account that it was made on; all of them where the caller did not say
     */
    public record Command(Actor actor, Account.Id account, Optional<Comment> comment, Set<AccountStatus> madeOn) {

        public Command {
            madeOn = Set.copyOf(madeOn);
        }
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** Active now, the one asked for first; a message to each is queued durably. */
        record Approved(List<Account.Id> accounts) implements Outcome {}

        /** There is no such account. */
        record Unknown() implements Outcome {}

        /** Nothing changed. */
        record Rejected(DecisionRejection reason) implements Outcome {}
    }

    public Outcome handle(Command command) {
        return transactions.inTransaction(
                () -> switch (covered.lock(command.actor(), command.account(), command.madeOn())) {
                    case CoveredAccounts.Coverage.Unknown unknown -> new Outcome.Unknown();
                    case CoveredAccounts.Coverage.Refused refused -> new Outcome.Rejected(refused.reason());
                    case CoveredAccounts.Coverage.Of of -> approve(command, of, clock.instant());
                });
    }

    private Outcome approve(Command command, CoveredAccounts.Coverage.Of of, Instant now) {
        var approved = new ArrayList<Decided<Account.Active>>();
        for (var account : of.covered()) {
            var id = new Decision.Id(ids.next());
            var author = command.actor().account();
            switch (account) {
                case Account.Pending pending -> approved.add(pending.approve(id, author, command.comment(), now));
                case Account.Refused refused -> approved.add(refused.approve(id, author, command.comment(), now));
                case Account.Suspended suspended -> approved.add(suspended.approve(id, author, command.comment(), now));
                case Account.Active active -> {
                    return new Outcome.Rejected(new DecisionRejection.AlreadyDecided(active.status()));
                }
            }
        }
        for (var each : approved) {
            accounts.update(each.account());
            decisions.add(each.decision());
            auditTrail.add(new AuditEntry(
                    ids.next(),
                    now,
                    command.actor().account(),
                    AuditedAction.ACCOUNT_APPROVED,
                    Optional.of(each.account().id().value())));
        }
        outbox.addAll(approved.stream()
                .map(each -> message(each.account(), of.family(), now))
                .toList());
        return new Outcome.Approved(
                approved.stream().map(each -> each.account().id()).toList());
    }

    private Notification message(Account account, Optional<Family> family, Instant now) {
        var link = links.issue(account.id(), LinkPurpose.CREATE_PASSWORD, now);
        return new Notification.AccountApproved(
                Recipient.ofLink(account.person()),
                audience(account, family),
                account.email(),
                new SecretToken(link.token().value()),
                link.expiresAt());
    }

    private static Audience audience(Account account, Optional<Family> family) {
        if (account.role() == Role.CHILDMINDER) {
            return Audience.CHILDMINDER;
        }
        if (account.role() != Role.PARENT) {
            return Audience.OTHER;
        }
        // Whoever registered alone and was joined later was not added by anybody: they know what they sent.
        var wasAdded = family.filter(own -> !own.first().account().equals(account.id()))
                .filter(own -> own.createdAt().equals(account.createdAt()))
                .isPresent();
        return wasAdded ? Audience.CO_PARENT : Audience.PARENT;
    }
}
