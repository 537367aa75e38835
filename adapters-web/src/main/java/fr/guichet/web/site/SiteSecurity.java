package fr.guichet.web.site;

import fr.guichet.web.api.account.ActorAuthentication;
import fr.guichet.web.api.account.CachedAccess;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The pages' security: the browser's session, a token against forged forms, and nothing from another host. */
@Configuration(proxyBeanMethods = false)
class SiteSecurity {

    static final String SIGN_IN = "/connexion";
    static final String CHANGE_PASSWORD = "/compte/mot-de-passe";
    private static final String SIGN_OUT = "/deconnexion";

    private static final String CONTENTS =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
                    + " blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);
    private static final AuthorizationResult REFUSED = new AuthorizationDecision(false);

    /** Let in, but to change the password first (spec A3). */
    private record PasswordFirst() implements AuthorizationResult {

        @Override
        public boolean isGranted() {
            return false;
        }
    }

    /** Pictures, styles and scripts: the same for everyone, and kept by browsers. */
    @Bean
    @Order(19)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**", "/webjars/**", "/apparence/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain site(HttpSecurity http, CachedAccess access) throws Exception {
        return http.securityMatcher(request -> true)
                .addFilterBefore(new SiteAuthentication(access), AnonymousAuthenticationFilter.class)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(SiteSecurity::authorize))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENTS))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(SiteSecurity::askToSignIn)
                        .accessDeniedHandler(SiteSecurity::denied))
                .build();
    }

    /** In a cookie of its own, so that a visitor who only reads needs no session. */
    private static CookieCsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("guichet-formulaire");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    private static AuthorizationResult authorize(
            Supplier<? extends Authentication> caller, RequestAuthorizationContext context) {
        var request = context.getRequest();
        return isErrorPage(request) ? GRANTED : check(caller.get(), decodedPath(request));
    }

    /** What went wrong is told to everyone, in a second round. */
    private static boolean isErrorPage(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR;
    }

    /** Holds what a request found against the areas once more, by its route: nothing that finds a page goes around them. */
    static final class Guard implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var caller = SecurityContextHolder.getContext().getAuthentication();
            if (handler instanceof HandlerMethod
                    && !isErrorPage(request)
                    && caller != null
                    && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route) {
                var result = check(caller, route);
                if (!result.isGranted()) {
                    throw new AuthorizationDeniedException("no page for this caller: " + route, result);
                }
            }
            return true;
        }
    }

    private static AuthorizationResult check(Authentication caller, String path) {
        var area = Area.of(path);
        if (!(caller instanceof ActorAuthentication signedIn)) {
            return area.isEmpty() ? GRANTED : REFUSED;
        }
        if (signedIn.mustChangePassword() && !path.equals(CHANGE_PASSWORD) && !path.equals(SIGN_OUT)) {
            return new PasswordFirst();
        }
        return area.isEmpty() || area.get().admits(signedIn.actor().role()) ? GRANTED : REFUSED;
    }

    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        redirect(request, response, SIGN_IN + onward(request));
    }

    /** Where the browser goes on afterwards; nowhere where a form was sent, which nobody can send again for them. */
    private static String onward(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return "";
        }
        var query = request.getQueryString();
        return "?suite=" + encoded(query == null ? path(request) : path(request) + "?" + query);
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof PasswordFirst) {
            redirect(request, response, CHANGE_PASSWORD + onward(request));
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** A part of a page that asked is told to have the whole page go. */
    private static void redirect(HttpServletRequest request, HttpServletResponse response, String to)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(to);
        } else {
            response.setHeader("HX-Redirect", to);
        }
    }

    /** The path as routes are found by: {@code /%61dministration} leads where {@code /administration} does. */
    private static String decodedPath(HttpServletRequest request) {
        var path = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                : ServletRequestPathUtils.parseAndCache(request);
        return path.pathWithinApplication().elements().stream()
                .map(element ->
                        element instanceof PathContainer.PathSegment segment ? segment.valueToMatch() : element.value())
                .collect(Collectors.joining());
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
