package fr.guichet.web.api.account;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.Session;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A caller whose token or cookie was found good; the role is the stored one, whatever the token says. */
public final class ActorAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    // Lives as long as one request.
    private final transient Actor actor;
    private final transient Session.Id session;
    private final boolean mustChangePassword;

    public ActorAuthentication(Actor actor, Session.Id session, boolean mustChangePassword) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + actor.role().name())));
        this.actor = actor;
        this.session = session;
        this.mustChangePassword = mustChangePassword;
        setAuthenticated(true);
    }

    public Actor actor() {
        return actor;
    }

    public Session.Id session() {
        return session;
    }

    /** Whether nothing but the change of password may be answered (spec A3). */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return actor.account().value().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActorAuthentication that
                && actor.equals(that.actor)
                && session.equals(that.session)
                && mustChangePassword == that.mustChangePassword;
    }

    @Override
    public int hashCode() {
        return Objects.hash(actor, session, mustChangePassword);
    }
}
