package fr.guichet.web.site;

import fr.guichet.application.account.CheckAccess;
import fr.guichet.web.api.account.ActorAuthentication;
import fr.guichet.web.api.account.CachedAccess;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks for a page: the browser's session names a sign-in, and that is looked up at each request (spec A1). */
final class SiteAuthentication extends OncePerRequestFilter {

    private final CachedAccess access;

    SiteAuthentication(CachedAccess access) {
        this.access = access;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        signedIn(request).ifPresent(caller -> SecurityContextHolder.setContext(new SecurityContextImpl(caller)));
        chain.doFilter(request, response);
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
