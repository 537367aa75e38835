package fr.guichet.web.api;

import static fr.guichet.web.ProblemCode.CONTENT_TYPE_REFUSED;
import static fr.guichet.web.ProblemCode.FILE_TOO_LARGE;
import static fr.guichet.web.ProblemCode.FORMAT_UNAVAILABLE;
import static fr.guichet.web.ProblemCode.INTERNAL_ERROR;
import static fr.guichet.web.ProblemCode.INVALID_DATA;
import static fr.guichet.web.ProblemCode.METHOD_REFUSED;
import static fr.guichet.web.ProblemCode.UNAVAILABLE;
import static fr.guichet.web.ProblemCode.WRONG_STATE;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.account.Overloaded;
import fr.guichet.web.InvalidFields;
import fr.guichet.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever ends a call of the API early into a problem; pages have answers of their own. */
@Component
class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiExceptionResolver.class);

    /** Routes for staff alone, whose document answers a malformed identifier with 400; elsewhere it names nothing: 404. */
    private static final Pattern STAFF_OBJECTS =
            Pattern.compile("/api/v1/(?:users|parents|assistantes-maternelles)/[^/]*(?:/(?!photo$).*)?");

    private final ProblemWriter problems;

    ApiExceptionResolver(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Before Spring's own resolvers, which would answer in their manner. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiPaths.isApi(request)
                // The security chain answers these.
                || failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            return null;
        }
        if (response.isCommitted() && failure instanceof MultipartException) {
            LOG.debug("The caller went away within an upload", failure);
            return new ModelAndView();
        }
        if (response.isCommitted()) {
            // Half an answer is on its way: the server cuts the connection, so that nobody takes it for the whole.
            return null;
        }
        if (failure instanceof AsyncRequestNotUsableException) {
            return new ModelAndView();
        }
        try {
            problems.write(response, problemOf(request, failure));
        } catch (IOException e) {
            LOG.debug("The caller has gone", e);
        }
        return new ModelAndView();
    }

    private static Problem problemOf(HttpServletRequest request, Exception failure) {
        return switch (failure) {
            case ProblemException e -> e.problem();
            case InvalidFields e -> Problem.invalid(e.errors());
            case HttpRequestMethodNotSupportedException e -> methodRefused(e);
            case HttpMediaTypeNotSupportedException e -> Problem.of(CONTENT_TYPE_REFUSED);
            case HttpMediaTypeNotAcceptableException e -> Problem.of(FORMAT_UNAVAILABLE);
            case MaxUploadSizeExceededException e -> Problem.of(FILE_TOO_LARGE);
            // What was sent cannot be read, unless it cannot be put down to be read.
            case MultipartException e -> LostDatabase.isBehind(e) ? unexpected(request, e) : Problem.of(INVALID_DATA);
            case HttpMessageNotReadableException e -> Problem.of(INVALID_DATA);
            case MissingServletRequestParameterException e -> Problem.invalid(e.getParameterName(), "field.required");
            case MissingServletRequestPartException e -> Problem.invalid(e.getRequestPartName(), "field.required");
            case MethodArgumentTypeMismatchException e -> wrongArgument(request, e);
            // A query that cannot be read, such as ?page=%zz.
            case InvalidParameterException e -> Problem.of(INVALID_DATA);
            case StaleVersion e -> Problem.of(WRONG_STATE);
            case Overloaded e -> Problem.of(UNAVAILABLE).retryAfter(e.retryAfter());
            default ->
                failure instanceof ErrorResponse e && e.getStatusCode().is4xxClientError()
                        ? ofStatus(e.getStatusCode().value())
                        : unexpected(request, failure);
        };
    }

    /** The problem of a status that came without one, such as one that the server itself gave. */
    static Problem ofStatus(int status) {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.status().value() == status)
                .findFirst()
                .map(Problem::of)
                .orElseGet(() -> Problem.of(status >= 500 ? INTERNAL_ERROR : INVALID_DATA));
    }

    /** 503 when the database is away or a disk is full, which passes; else 500. */
    static Problem unexpected(HttpServletRequest request, Throwable failure) {
        if (LostDatabase.isBehind(failure)) {
            LOG.warn(
                    "The database is away, or a disk is full; {} {} was not answered",
                    request.getMethod(),
                    ApiPaths.route(request));
            return Problem.of(UNAVAILABLE).retryAfter(LostDatabase.RETRY_AFTER);
        }
        return internalError(request, failure);
    }

    /** 500: the caller gets a number to quote, the log what happened; nothing of the request is logged but its route. */
    private static Problem internalError(HttpServletRequest request, Throwable failure) {
        var incident = incident(request, failure);
        return Problem.of(INTERNAL_ERROR, incident).with("incident", incident);
    }

    /** The number under which the log knows a failure. */
    static String incident(HttpServletRequest request, Throwable failure) {
        var incident = UUID.randomUUID().toString();
        LOG.error("Incident {} in {} {}", incident, request.getMethod(), ApiPaths.route(request), failure);
        return incident;
    }

    private static Problem methodRefused(HttpRequestMethodNotSupportedException e) {
        var methods = e.getSupportedHttpMethods();
        var problem = Problem.of(METHOD_REFUSED);
        return methods == null
                ? problem
                : problem.withHeader(
                        HttpHeaders.ALLOW,
                        methods.stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
    }

    private static Problem wrongArgument(HttpServletRequest request, MethodArgumentTypeMismatchException e) {
        var named = e.getParameter().hasParameterAnnotation(PathVariable.class);
        if (named && !STAFF_OBJECTS.matcher(ApiPaths.path(request)).matches()) {
            return Problem.notFound();
        }
        return Problem.invalid(e.getName(), named ? "field.uuid" : "field.form");
    }
}
