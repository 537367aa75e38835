package fr.guichet.web.site;

import fr.guichet.web.api.account.ActorAuthentication;
import fr.guichet.web.api.account.CachedAccess;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

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
        var path = path(context.getRequest());
        var area = Area.of(path);
        if (!(caller.get() instanceof ActorAuthentication signedIn)) {
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
        var wanted = HttpMethod.GET.matches(request.getMethod()) ? path(request) : "";
        var query = request.getQueryString();
        var back = wanted.isEmpty() ? "" : "?suite=" + encoded(query == null ? wanted : wanted + "?" + query);
        redirect(request, response, SIGN_IN + back);
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof PasswordFirst) {
            redirect(request, response, CHANGE_PASSWORD);
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

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
