package fr.guichet.web.api;

import fr.guichet.web.ProblemCode;
import fr.guichet.web.site.ErrorPages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what failed outside every controller, in a filter or in the server itself: the API with a problem, others with a page. */
@Controller
class ErrorAnswers implements ErrorController {

    private final ProblemWriter problems;
    private final ErrorPages pages;

    ErrorAnswers(ProblemWriter problems, ErrorPages pages) {
        this.problems = problems;
        this.pages = pages;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    @Nullable
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (!(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path)
                || !ApiPaths.isApi(path)) {
            return page(request, status, failure);
        }
        if (failure instanceof Throwable thrown) {
            problems.write(response, ApiExceptionResolver.unexpected(request, thrown));
        } else if (status instanceof Integer code) {
            problems.write(response, ApiExceptionResolver.ofStatus(code));
        } else {
            // Someone asked for the error page itself.
            problems.write(response, Problem.of(ProblemCode.NOT_FOUND_HERE));
        }
        return null;
    }

    private ModelAndView page(HttpServletRequest request, @Nullable Object status, @Nullable Object failure) {
        if (failure instanceof Throwable thrown && LostDatabase.isBehind(thrown)) {
            return pages.of(request, HttpStatus.SERVICE_UNAVAILABLE);
        }
        if (failure instanceof Throwable thrown) {
            return pages.of(request, ApiExceptionResolver.incident(request, thrown));
        }
        return pages.of(request, status instanceof Integer code ? HttpStatusCode.valueOf(code) : HttpStatus.NOT_FOUND);
    }
}
