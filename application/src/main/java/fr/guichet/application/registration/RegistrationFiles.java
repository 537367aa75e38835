package fr.guichet.application.registration;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import java.util.Optional;
import java.util.Set;

/** What managers read of registrations, newest first, in as many queries as it takes to know one (spec A11). */
public interface RegistrationFiles {

    /** Parents in one of these states. */
    Page<ParentFile> parents(Set<AccountStatus> statuses, PageRequest page);

    Optional<ParentFile> parent(Account.Id account);

    /** Childminders in one of these states. */
    Page<ChildminderFile> childminders(Set<AccountStatus> statuses, PageRequest page);

    Optional<ChildminderFile> childminder(Account.Id account);
}
