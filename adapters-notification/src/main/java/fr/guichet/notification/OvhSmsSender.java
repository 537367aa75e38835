package fr.guichet.notification;

import static fr.guichet.notification.SmsSettings.present;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.guichet.application.notification.DeliveryFailed;
import fr.guichet.application.notification.SmsSender;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Hands text messages to OVHcloud's SMS API, each call signed with the application's secret, the consumer's key and
 * OVHcloud's own time (spec A9).
 */
final class OvhSmsSender implements SmsSender {

    private final SmsGateway gateway;
    private final Clock clock;
    private final SmsSettings.Ovh settings;
    private final String root;

    /** By how many seconds their clock is before ours; asked for again when they find a call too old. */
    private volatile @Nullable Long ahead;

    OvhSmsSender(SmsSettings.Ovh settings, SmsGateway gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
        this.settings = settings;
        this.root = SmsGateway.root(settings.baseUrl());
    }

    @Override
    public void send(Sms sms) throws DeliveryFailed {
        var url = root + "/sms/" + URLEncoder.encode(present(settings.serviceName()), UTF_8) + "/jobs";
        var body = gateway.written(job(sms));
        var time = Long.toString(now());
        var answer = gateway.call(HttpRequest.newBuilder(URI.create(url))
                .header("X-Ovh-Application", present(settings.applicationKey()))
                .header("X-Ovh-Consumer", present(settings.consumerKey()))
                .header("X-Ovh-Timestamp", time)
                .header("X-Ovh-Signature", signature("POST", url, body, time))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
        if (!answer.isSuccess()) {
            throw refused(answer);
        }
        if (!answer.body().path("invalidReceivers").isEmpty()) {
            throw DeliveryFailed.forGood("OVHcloud does not take the recipient's number");
        }
    }

    private Map<String, Object> job(Sms sms) {
        var job = new LinkedHashMap<String, Object>();
        job.put("charset", "UTF-8");
        job.put("class", "phoneDisplay");
        job.put("coding", "7bit");
        job.put("message", sms.text());
        // No advertisement: without this, an invitation to unsubscribe is appended, which fits the message no more.
        job.put("noStopClause", true);
        job.put("priority", "high");
        job.put("receivers", List.of(sms.to().e164()));
        job.put("senderForResponse", settings.sender().isEmpty());
        settings.sender().ifPresent(sender -> job.put("sender", sender));
        return job;
    }

    private DeliveryFailed refused(SmsGateway.Answer answer) {
        var code = answer.body()
                .path("errorCode")
                .asString(answer.body().path("class").asString(""));
        var sentence = answer.body().path("message").asString("");
        var said = code.isEmpty() ? sentence : code + ", " + sentence;
        if (isAboutTheSignature(code, sentence)) {
            ahead = null;
            return DeliveryFailed.forNow("OVHcloud answered " + answer.status() + ": " + said);
        }
        return gateway.refused(answer, said);
    }

    /** Their 400 for a call that is signed with a wrong time or a wrong secret: no fault of the message. */
    private static boolean isAboutTheSignature(String code, String sentence) {
        var said = (code + " " + sentence).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", " ");
        return said.contains("INVALID SIGNATURE")
                || said.contains("QUERY TIME OUT")
                || said.contains("QUERY OUT OF TIME");
    }

    private long now() throws DeliveryFailed {
        var ours = clock.instant().getEpochSecond();
        var known = ahead;
        if (known == null) {
            known = theirs() - ours;
            ahead = known;
        }
        return ours + known;
    }

    private long theirs() throws DeliveryFailed {
        var answer = gateway.call(HttpRequest.newBuilder(URI.create(root + "/auth/time"))
                .header("Accept", "application/json")
                .GET()
                .build());
        JsonNode time = answer.body();
        if (!answer.isSuccess() || !time.isIntegralNumber()) {
            throw DeliveryFailed.forAWhile(
                    "OVHcloud answered " + answer.status() + " when asked for its time", answer.retryAfter());
        }
        return time.asLong();
    }

    /** {@code $1$} and the SHA-1 of secret, consumer key, method, address, body and time, with a plus between each. */
    private String signature(String method, String url, String body, String time) {
        var signed = String.join(
                "+", present(settings.applicationSecret()), present(settings.consumerKey()), method, url, body, time);
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(signed.getBytes(UTF_8));
            return "$1$" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1 is always there", e);
        }
    }
}
