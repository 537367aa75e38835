package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import java.time.Instant;
import java.util.Optional;

/** What calls are checked against, read from the in-memory stores. */
public final class InMemoryAccessStates implements AccessStates {

    private final Accounts accounts;
    private final Passwords passwords;
    private final InMemorySessions sessions;

    public InMemoryAccessStates(Accounts accounts, Passwords passwords, InMemorySessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @Override
    public Optional<AccessState> find(Account.Id account, Session.Id session, Instant now) {
        return accounts.find(account)
                .map(found -> new AccessState(
                        found.status(),
                        found.role(),
                        passwords.find(account).map(StoredPassword::mustChange).orElse(false),
                        sessions.isAlive(session, account, now)));
    }
}
