package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import java.util.Optional;

/** What every signed-in call is checked against, in one query. */
@FunctionalInterface
public interface AccessStates {

    /** Empty when there is no such account. */
    Optional<AccessState> find(Account.Id account, Session.Id session, Instant now);

    /** The account and the session of a call as they are now. */
    record AccessState(AccountStatus status, Role role, boolean mustChangePassword, boolean sessionAlive) {}
}
