package fr.guichet.application.registration;

import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.DecisionRejection;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.account.RoleGuards;
import fr.guichet.domain.registration.Family;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The accounts that one decision is about, held so that of two who decide at once the second sees what the first did. */
final class CoveredAccounts {

    private final Accounts accounts;
    private final Families families;

    CoveredAccounts(Accounts accounts, Families families) {
        this.accounts = accounts;
        this.families = families;
    }

    /** What a decision about an account meets. */
    sealed interface Coverage {

        /** The account, and the family that it is a parent of. */
        record Of(Account target, Optional<Family> family, List<Account> covered) implements Coverage {}

        /** There is no such account. */
        record Unknown() implements Coverage {}

        /** The author may not decide about it. */
        record Refused(DecisionRejection reason) implements Coverage {}
    }

    /**
     * Locks the account, and before its approval the other parent's with it, until the transaction ends.
     *
     * @param madeOn the states that the decision was made on
     */
    Coverage lock(Actor author, Account.Id target, Set<AccountStatus> madeOn) {
        var seen = accounts.find(target);
        if (seen.isEmpty()) {
            return new Coverage.Unknown();
        }
        var refused = RoleGuards.mayDecide(author.account(), author.role(), seen.get());
        if (refused.isPresent()) {
            return new Coverage.Refused(refused.get());
        }
        var superAdmins = seen.get().role() == Role.SUPER_ADMIN ? accounts.lockActiveSuperAdmins() : Integer.MAX_VALUE;
        var ahead = together(target, families.findByAccount(target));
        var held = lockInOrder(ahead);
        var family = families.findByAccount(target);
        // Somebody may have linked a co-parent while this waited for its turn.
        var locked = together(target, family).equals(ahead) ? held : lockInOrder(together(target, family));
        var account = locked.get(target);
        if (account == null) {
            return new Coverage.Unknown();
        }
        // Their role may have changed while this waited, too.
        var refusedNow = RoleGuards.mayDecide(author.account(), author.role(), account);
        if (refusedNow.isPresent()) {
            return new Coverage.Refused(refusedNow.get());
        }
        if (!madeOn.contains(account.status())) {
            return new Coverage.Refused(new DecisionRejection.AlreadyDecided(account.status()));
        }
        var stays = RoleGuards.mayLeave(account, superAdmins);
        if (stays.isPresent()) {
            return new Coverage.Refused(stays.get());
        }
        var covered = new ArrayList<Account>();
        covered.add(account);
        if (isUndecidedTogether(account)) {
            locked.values().stream()
                    .filter(other -> !other.id().equals(target)
                            && other.role() == account.role()
                            && other.status() == account.status())
                    .forEach(covered::add);
        }
        return new Coverage.Of(account, family, covered);
    }

    private static List<Account.Id> together(Account.Id target, Optional<Family> family) {
        return family.map(Family::accounts).orElse(List.of(target));
    }

    // Always in one order: two decisions about one family never wait for each other.
    private Map<Account.Id, Account> lockInOrder(List<Account.Id> ids) {
        var locked = new HashMap<Account.Id, Account>();
        ids.stream()
                .sorted(Comparator.comparing(Account.Id::value))
                .forEach(id -> accounts.lock(id).ifPresent(account -> locked.put(id, account)));
        return locked;
    }

    private static boolean isUndecidedTogether(Account account) {
        return account.status() == AccountStatus.PENDING || account.status() == AccountStatus.REFUSED;
    }
}
