package fr.guichet.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages that say what went wrong, and what can be done now. */
@Component
public class ErrorPages {

    private static final String INCIDENT = ErrorPages.class.getName() + ".incident";

    private final Shells shells;

    ErrorPages(Shells shells) {
        this.shells = shells;
    }

    /** The page for a status; those that have no words of their own are told apart as wrong requests and failures. */
    public ModelAndView of(HttpServletRequest request, HttpStatusCode status) {
        var page = new ModelAndView("site/error");
        page.setStatus(status);
        page.addObject("shell", shells.evenWithoutDatabase(request));
        page.addObject("key", "site.error." + worded(status));
        page.addObject("status", status.value());
        page.addObject("incident", Optional.ofNullable(request.getAttribute(INCIDENT)));
        return page;
    }

    /** The page for a failure that the log knows under a number. */
    public ModelAndView of(HttpServletRequest request, String incident) {
        request.setAttribute(INCIDENT, incident);
        return of(request, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static int worded(HttpStatusCode status) {
        return switch (status.value()) {
            case 403, 404, 405, 409, 410, 413, 429, 503 -> status.value();
            default -> status.is5xxServerError() ? 500 : 400;
        };
    }
}
