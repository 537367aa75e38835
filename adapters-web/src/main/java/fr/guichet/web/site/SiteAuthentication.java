package fr.guichet.web.site;

import fr.guichet.application.account.CheckAccess;
import fr.guichet.web.api.account.ActorAuthentication;
import fr.guichet.web.api.account.CachedAccess;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks for a page: the browser's session names a sign-in, and that is looked up at each request (spec A1). */
final class SiteAuthentication extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SiteAuthentication.class);

    private final CachedAccess access;

    SiteAuthentication(CachedAccess access) {
        this.access = access;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            signedIn(request).ifPresent(caller -> SecurityContextHolder.setContext(new SecurityContextImpl(caller)));
        } catch (RuntimeException away) {
            if (request.getDispatcherType() != DispatcherType.ERROR) {
                throw away;
            }
            LOG.debug("Whom an error's page is for cannot be found out", away);
            chain.doFilter(new WithoutSession(request), response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Everything that makes a page looks for the session, and would fail as this filter did. */
    private static final class WithoutSession extends HttpServletRequestWrapper {

        WithoutSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return create ? super.getSession(true) : null;
        }
    }

    /** An error's page is made in a second round, and is for the same person. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private Optional<ActorAuthentication> signedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        return SiteSession.of(session).flatMap(query -> switch (access.check(query)) {
            case CheckAccess.Outcome.Granted granted ->
                Optional.of(new ActorAuthentication(granted.actor(), query.session(), granted.mustChangePassword()));
            case CheckAccess.Outcome.Ended ended -> {
                SiteSession.signOut(session);
                yield Optional.empty();
            }
        });
    }
}
