package fr.guichet.web.api;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.account.BearerAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The API's security: no session, no cookie, a bearer token on every call that needs one. The pages have a chain of their
 * own after these.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final Set<HttpMethod> METHODS = Set.of(GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE);
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    // Swagger UI sets styles inline and draws its icons from data.
    private static final String OWN_SCRIPTS =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    @Bean
    Rights rights() {
        return Rights.ofContract();
    }

    /** None of each filter: nobody reads them, and they cost a short call as much as its rights. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(10)
    SecurityFilterChain api(
            HttpSecurity http, ApiAuthorization authorization, BearerAuthentication bearers, ProblemWriter problems)
            throws Exception {
        AuthenticationEntryPoint challenge = (request, response, failure) -> problems.write(
                response,
                hasCredentials(request) ? ProblemWriter.refusedToken() : Problem.of(ProblemCode.INVALID_TOKEN));
        return withoutSession(http, NOTHING)
                .securityMatcher(request -> ApiPaths.isApi(request))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(authorization))
                .oauth2ResourceServer(server -> server.bearerTokenResolver(tokensOf(authorization))
                        .authenticationManagerResolver(request -> bearers)
                        .authenticationEntryPoint(challenge)
                        .accessDeniedHandler(authorization))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(challenge).accessDeniedHandler(authorization))
                .build();
    }

    /** The contract and the page where it can be tried, for everyone; the calls made from there are the API's. */
    @Bean
    @Order(11)
    SecurityFilterChain apiDocumentation(HttpSecurity http) throws Exception {
        return withoutSession(http, OWN_SCRIPTS)
                .securityMatcher(
                        "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** What the firewall stops: methods that nobody has, and paths that name nothing, such as {@code //} or {@code %00}. */
    @Bean
    RequestRejectedHandler rejectedRequests(ProblemWriter problems) {
        return (request, response, rejected) -> problems.write(
                response,
                METHODS.contains(HttpMethod.valueOf(request.getMethod()))
                        ? Problem.notFound()
                        : Problem.of(ProblemCode.METHOD_REFUSED));
    }

    private static HttpSecurity withoutSession(HttpSecurity http, String contents) throws Exception {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing here reads a cookie, so nobody can borrow one.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                // nosniff, no-store and frame denial are Spring's defaults.
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contents))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
    }

    private static BearerTokenResolver tokensOf(ApiAuthorization authorization) {
        var header = new DefaultBearerTokenResolver();
        return request -> authorization
                        .rightOf(request)
                        .filter(right -> right.caller() == Rights.Caller.WITHOUT_TOKEN)
                        .isPresent()
                ? null
                : header.resolve(request);
    }

    private static boolean hasCredentials(HttpServletRequest request) {
        return request.getHeader("Authorization") != null;
    }
}
