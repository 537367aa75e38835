package fr.guichet.application.account;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.account.Role;
import java.util.Optional;
import java.util.Set;

/** Lists accounts for those who administer them, newest first (spec A11). */
@FunctionalInterface
public interface AccountList {

    Page<Row> find(Filter filter, PageRequest page);

    /**
     * Which accounts.
     *
     * @param roles none for every role
     * @param statuses none for every state
     * @param words words of which each stands in a name or the e-mail address, whatever case and accents; none for all
     */
    record Filter(Set<Role> roles, Set<AccountStatus> statuses, Set<String> words) {

        public Filter {
            roles = Set.copyOf(roles);
            statuses = Set.copyOf(statuses);
            words = Set.copyOf(words);
        }
    }

    /** An account and what was last decided about it. */
    record Row(Account account, Optional<Decision> lastDecision) {}
}
