package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import java.time.Instant;

/** Makes access tokens: JWTs signed with the program's private key, {@code sub} the account, {@code sid} the session. */
@FunctionalInterface
public interface AccessTokens {

    AccessToken issue(Account.Id account, Session.Id session, Role role, Instant now);
}
