package fr.guichet.application.account;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.account.RoleGuards;
import java.time.Clock;
import java.util.Optional;

/** Takes an account away that nothing else needs: one with appointments or files can only be suspended (spec A2). */
@UseCase
public final class RemoveAccount {

    private final Accounts accounts;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public RemoveAccount(Accounts accounts, AuditTrail auditTrail, Ids ids, Transactions transactions, Clock clock) {
        this.accounts = accounts;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who removes whom. */
    public record Command(Actor actor, Account.Id account) {}

    /** What became of the wish. */
    public sealed interface Outcome {

        /** It is gone, with its password, sessions and links. */
        record Removed() implements Outcome {}

        /** The caller may not remove this account, or would remove themselves. */
        record Forbidden() implements Outcome {}

        /** No such account. */
        record NotFound() implements Outcome {}

        /** The practice keeps one active super_admin. */
        record LastSuperAdmin() implements Outcome {}

        /** Appointments, files or registrations need it. */
        record StillNeeded() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (command.actor().account().equals(command.account())) {
            return new Outcome.Forbidden();
        }
        try {
            return transactions.inTransaction(() -> {
                var superAdmins = accounts.lockActiveSuperAdmins();
                return accounts.lock(command.account())
                        .map(account -> removed(command.actor(), account, superAdmins))
                        .orElseGet(Outcome.NotFound::new);
            });
        } catch (AccountNeeded needed) {
            return new Outcome.StillNeeded();
        }
    }

    private Outcome removed(Actor actor, Account account, int superAdmins) {
        if (!mayRemove(actor.role(), account.role())) {
            return new Outcome.Forbidden();
        }
        if (RoleGuards.mayLeave(account, superAdmins).isPresent()) {
            return new Outcome.LastSuperAdmin();
        }
        accounts.remove(account.id());
        auditTrail.add(new AuditEntry(
                ids.next(),
                clock.instant(),
                actor.account(),
                AuditedAction.ACCOUNT_REMOVED,
                Optional.of(account.id().value())));
        return new Outcome.Removed();
    }

    private static boolean mayRemove(Role actor, Role removed) {
        return switch (actor) {
            case SUPER_ADMIN -> true;
            // As with roles: an administrator's hand reaches as far as the practitioners.
            case ADMINISTRATOR -> !removed.isStaff() || removed == Role.PRACTITIONER;
            case MANAGER, PRACTITIONER, CLIENT, PARENT, CHILDMINDER -> false;
        };
    }
}
