package fr.guichet.web.site;

import fr.guichet.application.account.CheckAccess;
import fr.guichet.application.account.Session;
import fr.guichet.application.account.SignIn;
import fr.guichet.domain.account.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is signed in, as the browser's session remembers it: the ids of the account and of the sign-in, which are looked up at
 * each request.
 */
public final class SiteSession {

    private static final String ACCOUNT = "account";
    private static final String SESSION = "session";

    private SiteSession() {}

    /** Remembers who signed in, under another session id than before, so that a planted one is worth nothing. */
    public static void open(HttpServletRequest request, SignIn signIn) {
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(ACCOUNT, signIn.account().id().value().toString());
        session.setAttribute(SESSION, signIn.session().value().toString());
    }

    /** Forgets who is signed in, and all that the browser's session held. */
    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Forgets who is signed in; what they were typing stays. */
    static void signOut(HttpSession session) {
        session.removeAttribute(ACCOUNT);
        session.removeAttribute(SESSION);
    }

    /** Who signed in with this browser, whether or not they still may. */
    static Optional<CheckAccess.Query> of(HttpSession session) {
        return session.getAttribute(ACCOUNT) instanceof String account
                        && session.getAttribute(SESSION) instanceof String signIn
                ? Optional.of(new CheckAccess.Query(
                        new Account.Id(UUID.fromString(account)), new Session.Id(UUID.fromString(signIn))))
                : Optional.empty();
    }
}
