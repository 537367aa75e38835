package fr.guichet.notification;

import fr.guichet.application.notification.DeliveryFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Calls a provider's HTTP API, and tells the failures that may pass from those that would come again (spec A9).
 *
 * <p>What it says of a failure is kept with the message and shown to administrators, so numbers and addresses that
 * providers repeat in their sentences are cut out.
 */
final class SmsGateway {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int LONGEST_ANSWER = 65_536;
    private static final int LONGEST_REASON = 200;

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final String provider;
    private final Duration answerWithin;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    SmsGateway(String provider, Clock clock) {
        this(provider, clock, ANSWER);
    }

    SmsGateway(String provider, Clock clock, Duration answerWithin) {
        this.provider = provider;
        this.clock = clock;
        this.answerWithin = answerWithin;
    }

    /** What the provider answered; a body that is no JSON is missing. */
    record Answer(int status, JsonNode body, Duration retryAfter) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    Answer call(HttpRequest request) throws DeliveryFailed {
        var sent = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            // Not the request's own limit, which a body that never ends would outwait.
            return answer(sent.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw DeliveryFailed.forNow(
                    provider + " has not answered within " + answerWithin.toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw DeliveryFailed.forNow(provider + " cannot be reached: " + reason(e), e);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw DeliveryFailed.forNow(provider + " was not waited for, the program stops", e);
        }
    }

    /**
     * Why the provider did not take the message. Too many calls and faults on their side pass; so does what the operator
     * must put right, such as a wrong key, because the message is not to blame for it. Anything else would come again.
     *
     * @param said the provider's own code and sentence
     */
    DeliveryFailed refused(Answer answer, String said) {
        var reason = provider + " answered " + answer.status() + (said.isBlank() ? "" : ": " + clean(said));
        return switch (answer.status()) {
            case UNAUTHORIZED, FORBIDDEN, REQUEST_TIMEOUT, TOO_MANY_REQUESTS ->
                DeliveryFailed.forAWhile(reason, answer.retryAfter());
            default ->
                answer.status() >= SERVER_ERROR || answer.status() < 400
                        ? DeliveryFailed.forAWhile(reason, answer.retryAfter())
                        : DeliveryFailed.forGood(reason);
        };
    }

    /** The address without a slash at its end. */
    static String root(URI baseUrl) {
        return baseUrl.toString().replaceAll("/+$", "");
    }

    String written(Object body) {
        return json.writeValueAsString(body);
    }

    private Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                parsed(response.body()),
                response.headers().firstValue("Retry-After").map(this::pause).orElse(Duration.ZERO));
    }

    private JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** In seconds, or until a date (RFC 9110). */
    private Duration pause(String retryAfter) {
        var text = retryAfter.strip();
        if (text.matches("[0-9]{1,7}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            var pause = Duration.between(clock.instant(), until.toInstant());
            return pause.isNegative() ? Duration.ZERO : pause;
        } catch (DateTimeException neither) {
            return Duration.ZERO;
        }
    }

    private static String reason(ExecutionException failure) {
        var cause = failure.getCause() instanceof IOException io ? io : failure;
        var message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : ": " + clean(message));
    }

    private static String clean(String said) {
        var clean = said.replaceAll("https?://\\S+", "…")
                .replaceAll("\\+?[0-9](?:[ .-]?[0-9]){6,}", "…")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return clean.length() <= LONGEST_REASON ? clean : clean.substring(0, LONGEST_REASON);
    }
}
