package fr.guichet.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.application.account.Actor;
import fr.guichet.application.account.Session;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.web.api.account.ActorAuthentication;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Whatever way a request found a page, the page's own route says who may see it. */
class SiteSecurityTest {

    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("key", "nobody", List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS")));

    @AfterEach
    void nobodyAgain() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void shows_nobody_a_page_whose_route_lies_in_an_area() throws Exception {
        assertThatExceptionOfType(AuthorizationDeniedException.class)
                .isThrownBy(() -> visit(NOBODY, "/administration/structure"));
        assertThat(visit(NOBODY, "/a-propos")).isTrue();
    }

    @Test
    void shows_nobody_a_page_of_another_role() throws Exception {
        var client = signedIn(Role.CLIENT, false);
        assertThatExceptionOfType(AuthorizationDeniedException.class)
                .isThrownBy(() -> visit(client, "/cabinet/clients/{id}"));
        assertThat(visit(client, "/espace/dossier")).isTrue();
    }

    @Test
    void shows_nothing_else_before_a_first_password_is_changed() throws Exception {
        var client = signedIn(Role.CLIENT, true);
        assertThatExceptionOfType(AuthorizationDeniedException.class)
                .isThrownBy(() -> visit(client, "/espace/dossier"));
        assertThat(visit(client, "/compte/mot-de-passe")).isTrue();
    }

    private static ActorAuthentication signedIn(Role role, boolean mustChangePassword) {
        return new ActorAuthentication(
                new Actor(new Account.Id(new UUID(0, 1)), role), new Session.Id(new UUID(0, 2)), mustChangePassword);
    }

    /** As a request whose path says nothing of where it was led. */
    private boolean visit(Authentication caller, String route) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(caller);
        var request = new MockHttpServletRequest("GET", "/ailleurs");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route);
        var page = new HandlerMethod(this, SiteSecurityTest.class.getDeclaredMethod("nobodyAgain"));
        return new SiteSecurity.Guard().preHandle(request, new MockHttpServletResponse(), page);
    }
}
