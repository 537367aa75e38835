package fr.guichet.web.api;

import fr.guichet.web.ProblemCode;
import fr.guichet.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as {@code application/problem+json} (RFC 9457) with the documents' members as well (spec section 7). */
@Component
public class ProblemWriter {

    /** Tells a client without a valid token how to come with one (RFC 6750). */
    private static final String CHALLENGE = "Bearer realm=\"guichet\"";

    private static final String TYPE = "urn:guichet:probleme:";

    /** They tell of what would have been answered: a file that could not be read to its end is no attachment. */
    private static final List<String> OF_ANOTHER_ANSWER = List.of(
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_RANGE,
            HttpHeaders.ACCEPT_RANGES,
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED);

    private final Texts texts;
    private final JsonMapper json;

    ProblemWriter(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** Gives the problem as the answer, unless an answer has already begun. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        OF_ANOTHER_ANSWER.forEach(header -> response.setHeader(header, null));
        response.setStatus(problem.code().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.code().status() == HttpStatus.UNAUTHORIZED
                && !problem.headers().containsKey(HttpHeaders.WWW_AUTHENTICATE)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        problem.headers().forEach(response::setHeader);
        var body = json.writeValueAsBytes(members(problem));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** The challenge of a call whose token is not accepted. */
    static Problem refusedToken() {
        return Problem.of(ProblemCode.INVALID_TOKEN)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
    }

    private Map<String, Object> members(Problem problem) {
        var code = problem.code();
        var status = code.status();
        var sentence = texts.french(problem.sentence(), problem.arguments().toArray());
        var members = new LinkedHashMap<String, Object>();
        members.put("type", TYPE + code.wire());
        members.put("title", texts.french(code.titleKey()));
        members.put("status", status.value());
        members.put("detail", sentence);
        members.put("code", code.wire());
        members.put("statusCode", status.value());
        members.put("message", sentence);
        members.put("error", status.getReasonPhrase());
        members.put(
                "errors",
                problem.errors().stream()
                        .map(error -> Map.of(
                                "champ",
                                error.field(),
                                "message",
                                texts.french(error.key(), error.arguments().toArray())))
                        .toList());
        problem.members().forEach(members::putIfAbsent);
        return members;
    }
}
