package fr.guichet.web.site;

import fr.guichet.application.practice.Practices;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeLook;
import fr.guichet.web.api.account.ActorAuthentication;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the {@link Shell} around every page. */
@Component
@ControllerAdvice(basePackages = "fr.guichet.web.site")
public class Shells {

    /** What an address names a language with. */
    static final String LANGUAGE = "langue";

    private final Practices practices;
    private volatile @Nullable Practice last;

    Shells(Practices practices) {
        this.practices = practices;
    }

    /** The shell of an error page, which must be there when the database is not: the practice as it was last seen. */
    Shell evenWithoutDatabase(HttpServletRequest request) {
        try {
            return of(request);
        } catch (RuntimeException away) {
            var seen = last;
            return seen == null
                    ? new Shell(
                            "Guichet",
                            Optional.empty(),
                            "",
                            Optional.empty(),
                            PracticeLook.PLAIN,
                            language(),
                            path(request),
                            Optional.empty())
                    : shell(seen, Optional.empty(), request);
        }
    }

    @ModelAttribute("shell")
    Shell of(HttpServletRequest request) {
        var current = practices.current();
        last = current;
        return shell(current, visitor(), request);
    }

    /** The shell around the last page of someone who is signed in no more. */
    public Shell forNobody(HttpServletRequest request) {
        return shell(practices.current(), Optional.empty(), request);
    }

    private static Shell shell(Practice current, Optional<Shell.Visitor> visitor, HttpServletRequest request) {
        return new Shell(
                current.name(),
                current.tagline(),
                current.contact().value(),
                visitor,
                current.look(),
                language(),
                path(request),
                translated(request));
    }

    /** The page's address with everything that it carries, such as a link's token, and the language changed. */
    private static Optional<String> translated(HttpServletRequest request) {
        if (!request.getMethod().equals(HttpMethod.GET.name())) {
            return Optional.empty();
        }
        var carried = Stream.ofNullable(query(request))
                .flatMap(query -> Stream.of(query.split("&")))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(LANGUAGE + "="));
        var language = language().equals("fr") ? "en" : "fr";
        return Optional.of(
                Stream.concat(carried, Stream.of(LANGUAGE + "=" + language)).collect(Collectors.joining("&", "?", "")));
    }

    private static @Nullable String query(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null
                ? request.getQueryString()
                : (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    private static Optional<Shell.Visitor> visitor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication signedIn
                ? Optional.of(new Shell.Visitor(signedIn.actor().role()))
                : Optional.empty();
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
