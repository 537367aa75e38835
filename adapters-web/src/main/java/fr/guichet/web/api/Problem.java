package fr.guichet.web.api;

import fr.guichet.web.FieldError;
import fr.guichet.web.ProblemCode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal on its way to the caller (spec section 7).
 *
 * @param sentence names the sentence in the texts: the code's own, or a closer one
 * @param arguments what the sentence's placeholders stand for
 * @param errors the fields that are wrong
 * @param members further members of the answer, such as {@code rendez_vous_touches}
 * @param headers headers of the answer, such as {@code Retry-After}
 */
public record Problem(
        ProblemCode code,
        String sentence,
        List<Object> arguments,
        List<FieldError> errors,
        Map<String, Object> members,
        Map<String, String> headers) {

    public Problem {
        arguments = List.copyOf(arguments);
        errors = List.copyOf(errors);
        members = Map.copyOf(members);
        headers = Map.copyOf(headers);
    }

    /** A problem whose sentence is the code's, its placeholders filled with the arguments. */
    public static Problem of(ProblemCode code, Object... arguments) {
        return new Problem(code, code.sentenceKey(), List.of(arguments), List.of(), Map.of(), Map.of());
    }

    /** 400, naming the fields that are wrong. */
    public static Problem invalid(List<FieldError> errors) {
        return of(ProblemCode.INVALID_DATA).withErrors(errors);
    }

    /** 400 for one field that is wrong. */
    public static Problem invalid(String field, String key, Object... arguments) {
        return invalid(List.of(FieldError.of(field, key, arguments)));
    }

    /** 404: not there, or not for this caller. */
    public static Problem notFound() {
        return of(ProblemCode.NOT_FOUND_HERE);
    }

    /** The same problem, said more closely than the code's sentence does. */
    public Problem saying(String key, Object... words) {
        return new Problem(code, key, List.of(words), errors, members, headers);
    }

    /** The same problem, naming fields that are wrong. */
    public Problem withErrors(List<FieldError> wrong) {
        return new Problem(code, sentence, arguments, wrong, members, headers);
    }

    /** The same problem with one more member; the value is written as wire records are. */
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(code, sentence, arguments, errors, more, headers);
    }

    /** The same problem with one more header. */
    public Problem withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(code, sentence, arguments, errors, members, more);
    }

    /** The same problem, telling the caller when to try again; part seconds count as whole ones. */
    public Problem retryAfter(Duration wait) {
        var seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return withHeader("Retry-After", Long.toString(seconds));
    }

    /** What a controller throws to give this answer. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
