package fr.guichet.application.account;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.booking.OpenAgenda;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.account.RoleGuards;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Clock;
import java.util.Optional;

/** Gives an account another role, as far as the caller's allows (spec A2), and ends its sessions. */
@UseCase
public final class ChangeRole {

    private final Accounts accounts;
    private final Sessions sessions;
    private final ClientFiles files;
    private final OpenAgenda openAgenda;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeRole(
            Accounts accounts,
            Sessions sessions,
            ClientFiles files,
            OpenAgenda openAgenda,
            AuditTrail auditTrail,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.files = files;
        this.openAgenda = openAgenda;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who gives whom which role. */
    public record Command(Actor actor, Account.Id account, Role role) {}

    /** What became of the wish. */
    public sealed interface Outcome {

        /** The account has the role, newly or before. */
        record Changed(Account account) implements Outcome {}

        /** The caller may not make this change, or would make it to themselves. */
        record Forbidden() implements Outcome {}

        /** No such account. */
        record NotFound() implements Outcome {}

        /** The practice keeps one active super_admin. */
        record LastSuperAdmin() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (command.actor().account().equals(command.account())
                || isPublic(command.actor().role())) {
            return new Outcome.Forbidden();
        }
        return transactions.inTransaction(() -> {
            var superAdmins = accounts.lockActiveSuperAdmins();
            return accounts.lock(command.account())
                    .map(account -> changed(command, account, superAdmins))
                    .orElseGet(Outcome.NotFound::new);
        });
    }

    private static boolean isPublic(Role role) {
        return role != Role.SUPER_ADMIN && role != Role.ADMINISTRATOR;
    }

    private Outcome changed(Command command, Account account, int superAdmins) {
        if (!RoleGuards.mayChangeRole(command.actor().role(), account.role(), command.role())) {
            return new Outcome.Forbidden();
        }
        if (account.role() == command.role()) {
            return new Outcome.Changed(account);
        }
        if (RoleGuards.mayLeave(account, superAdmins).isPresent()) {
            return new Outcome.LastSuperAdmin();
        }
        var changed = account.with(account.person().withRole(command.role()));
        accounts.update(changed);
        var now = clock.instant();
        sessions.endAll(account.id(), now);
        equip(changed);
        auditTrail.add(new AuditEntry(
                ids.next(),
                now,
                command.actor().account(),
                AuditedAction.ROLE_CHANGED,
                Optional.of(account.id().value())));
        return new Outcome.Changed(changed);
    }

    private void equip(Account account) {
        if (account.role() == Role.PRACTITIONER) {
            openAgenda.handle(new Practitioner.Id(account.id().value()));
        }
        if (account.role().canBook() && files.findByAccount(account.id()).isEmpty()) {
            files.add(ClientFile.open(new ClientFile.Id(ids.next()), account.person()));
        }
    }
}
