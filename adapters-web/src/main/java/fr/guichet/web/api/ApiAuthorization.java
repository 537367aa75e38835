package fr.guichet.web.api;

import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Rights.Right;
import fr.guichet.web.api.account.ActorAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.ServletRequestPathUtils;

/** Holds every call of the API against {@link Rights}, before anything of the request's body is looked at. */
@Component
class ApiAuthorization
        implements AuthorizationManager<RequestAuthorizationContext>, AccessDeniedHandler, HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(ApiAuthorization.class);
    private static final String CHECKED = ApiAuthorization.class.getName() + ".checked";
    private static final String RIGHT = ApiAuthorization.class.getName() + ".right";
    private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);

    private final Rights rights;
    private final ProblemWriter problems;

    ApiAuthorization(Rights rights, ProblemWriter problems) {
        this.rights = rights;
        this.problems = problems;
    }

    private record Refused(ProblemCode code) implements AuthorizationResult {

        @Override
        public boolean isGranted() {
            return false;
        }
    }

    /** The row for this request. */
    Optional<Right> rightOf(HttpServletRequest request) {
        if (request.getAttribute(RIGHT) instanceof Right known) {
            return Optional.of(known);
        }
        var path = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                : ServletRequestPathUtils.parseAndCache(request);
        var right = rights.of(request.getMethod(), path.pathWithinApplication());
        right.ifPresent(found -> request.setAttribute(RIGHT, found));
        return right;
    }

    /** Lets what has no row pass, for whoever asks to be told 404 or 405; {@link #preHandle} stops a route without one. */
    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> caller, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var right = rightOf(request);
        if (right.isEmpty()) {
            return GRANTED;
        }
        var result = check(right.get(), caller.get());
        if (result.isGranted()) {
            request.setAttribute(CHECKED, true);
        }
        return result;
    }

    private static AuthorizationResult check(Right right, Authentication caller) {
        if (!(caller instanceof ActorAuthentication signedIn)) {
            return new AuthorizationDecision(right.caller() != Rights.Caller.SIGNED_IN);
        }
        if (signedIn.mustChangePassword() && !right.beforePasswordChange()) {
            return new Refused(ProblemCode.PASSWORD_CHANGE_REQUIRED);
        }
        return right.roles().contains(signedIn.actor().role()) ? GRANTED : new Refused(ProblemCode.ACCESS_DENIED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var code = denied instanceof AuthorizationDeniedException e
                        && e.getAuthorizationResult() instanceof Refused refused
                ? refused.code()
                : ProblemCode.ACCESS_DENIED;
        problems.write(response, Problem.of(code));
    }

    /** Refuses a route that was written without a row in the table. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod
                && request.getAttribute(CHECKED) == null
                && !HttpMethod.OPTIONS.matches(request.getMethod())) {
            LOG.error("No right is set for {} {}: refused", request.getMethod(), ApiPaths.route(request));
            throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        }
        return true;
    }
}
