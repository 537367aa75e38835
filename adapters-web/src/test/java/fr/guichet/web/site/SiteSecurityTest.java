package fr.guichet.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Whatever way a request found a page, the page's own route says who may see it. */
class SiteSecurityTest {

    @AfterEach
    void nobodyAgain() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void shows_nobody_a_page_whose_route_lies_in_an_area() throws Exception {
        assertThatExceptionOfType(AuthorizationDeniedException.class)
                .isThrownBy(() -> visit("/administration/structure"));
        assertThat(visit("/a-propos")).isTrue();
    }

    /** As a request whose path says nothing of where it was led. */
    private boolean visit(String route) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "nobody", List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS"))));
        var request = new MockHttpServletRequest("GET", "/ailleurs");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route);
        var page = new HandlerMethod(this, SiteSecurityTest.class.getDeclaredMethod("nobodyAgain"));
        return new SiteSecurity.Guard().preHandle(request, new MockHttpServletResponse(), page);
    }
}
