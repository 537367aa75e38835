package fr.guichet.web.api;

import fr.guichet.web.ProblemCode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside every controller: in a filter, or in the server itself. */
@Controller
class ErrorAnswers implements ErrorController {

    private final ProblemWriter problems;

    ErrorAnswers(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof Throwable thrown) {
            problems.write(response, ApiExceptionResolver.unexpected(request, thrown));
        } else if (status instanceof Integer code) {
            problems.write(response, ApiExceptionResolver.ofStatus(code));
        } else {
            // Someone asked for the error page itself.
            problems.write(response, Problem.of(ProblemCode.NOT_FOUND_HERE));
        }
    }
}
