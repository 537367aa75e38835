package fr.guichet.web.api;

import fr.guichet.application.account.AccessStates;
import fr.guichet.application.account.AccessTokens;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.Session;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** People who call the API in tests, each with an account and a session of their own. */
public final class Callers implements AccessStates {

    private final Map<Session.Id, AccessState> sessions = new ConcurrentHashMap<>();
    private final AccessTokens tokens;
    private final Clock clock;

    Callers(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Someone signed in, and the header that says so. */
    public record Caller(Actor actor, Session.Id session, String bearer) {}

    public Caller signedIn(Role role) {
        return with(role, new AccessState(AccountStatus.ACTIVE, role, false, true));
    }

    /** Someone who is known elsewhere, signed in. */
    public Caller signedIn(Actor actor) {
        return with(actor, new AccessState(AccountStatus.ACTIVE, actor.role(), false, true));
    }

    public Caller whoMustChangePassword(Role role) {
        return with(role, new AccessState(AccountStatus.ACTIVE, role, true, true));
    }

    /** Changes what is stored about a caller, as a suspension or another instance of the program would. */
    public void store(Caller caller, AccessState state) {
        sessions.put(caller.session(), state);
    }

    private Caller with(Role role, AccessState state) {
        return with(new Actor(new Account.Id(UUID.randomUUID()), role), state);
    }

    private Caller with(Actor actor, AccessState state) {
        var session = new Session.Id(UUID.randomUUID());
        sessions.put(session, state);
        var token = tokens.issue(actor.account(), session, actor.role(), clock.instant());
        return new Caller(actor, session, "Bearer " + token.value());
    }

    @Override
    public Optional<AccessState> find(Account.Id account, Session.Id session, Instant now) {
        return Optional.ofNullable(sessions.get(session));
    }
}
