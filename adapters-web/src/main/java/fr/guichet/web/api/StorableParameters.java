package fr.guichet.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters with a NUL, which no database text holds. */
final class StorableParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        // Looked at as it was sent: asking for parameters would read a form's body.
        if (query != null && query.contains("%00")) {
            throw Problem.invalid("", "field.characters").asException();
        }
        return true;
    }
}
