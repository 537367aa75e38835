package fr.guichet.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** Which requests are the API's. */
public final class ApiPaths {

    /** What every route of the contract begins with. */
    static final String ROOT = "/api/v1";

    private ApiPaths() {}

    public static boolean isApi(HttpServletRequest request) {
        return isApi(path(request));
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/.well-known/");
    }

    /** The path inside this program. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The route that the request found, which names nobody and can be logged. */
    static String route(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "(no route)" : pattern.toString();
    }
}
