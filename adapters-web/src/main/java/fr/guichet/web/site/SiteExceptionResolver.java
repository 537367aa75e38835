package fr.guichet.web.site;

import fr.guichet.web.InvalidFields;
import fr.guichet.web.api.ApiPaths;
import fr.guichet.web.api.LostDatabase;
import fr.guichet.web.api.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever ends a page early into a page that helps; the API's own resolver has answered its calls before. */
@Component
class SiteExceptionResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(SiteExceptionResolver.class);

    private final ErrorPages errors;

    SiteExceptionResolver(ErrorPages errors) {
        this.errors = errors;
    }

    /** After the API's, before Spring's own. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        // What the API's resolver left is an answer that broke half-way: the server cuts it.
        if (ApiPaths.isApi(request)
                || failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            return null;
        }
        return switch (failure) {
            case AsyncRequestNotUsableException gone -> new ModelAndView();
            case ProblemException refused -> {
                refused.problem().headers().forEach(response::setHeader);
                yield errors.of(request, refused.problem().code().status());
            }
            case InvalidFields wrong -> errors.of(request, HttpStatus.BAD_REQUEST);
            // A form with a file beyond all bounds, which nobody could read.
            case InvalidParameterException unread -> errors.of(request, HttpStatusCode.valueOf(unread.getErrorCode()));
            case MethodArgumentTypeMismatchException wrong ->
                errors.of(
                        request,
                        wrong.getParameter().hasParameterAnnotation(PathVariable.class)
                                ? HttpStatus.NOT_FOUND
                                : HttpStatus.BAD_REQUEST);
            default ->
                failure instanceof ErrorResponse e && e.getStatusCode().is4xxClientError()
                        ? errors.of(request, e.getStatusCode())
                        : internalError(request, failure);
        };
    }

    private ModelAndView internalError(HttpServletRequest request, Exception failure) {
        if (LostDatabase.isBehind(failure)) {
            LOG.warn("The database is away; a page was not shown");
            return errors.of(request, HttpStatus.SERVICE_UNAVAILABLE);
        }
        var incident = UUID.randomUUID().toString();
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error("Incident {} in {} {}", incident, request.getMethod(), pattern, failure);
        return errors.of(request, incident);
    }
}
