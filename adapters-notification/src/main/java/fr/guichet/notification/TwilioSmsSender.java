package fr.guichet.notification;

import static fr.guichet.notification.SmsSettings.isBlank;
import static fr.guichet.notification.SmsSettings.present;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.guichet.application.notification.DeliveryFailed;
import fr.guichet.application.notification.SmsSender;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;

/** Hands text messages to Twilio's Messages resource, API version 2010-04-01 (spec A9). */
final class TwilioSmsSender implements SmsSender {

    private final SmsGateway gateway;
    private final URI messages;
    private final String authorization;
    private final String sender;

    TwilioSmsSender(SmsSettings.Twilio settings, SmsGateway gateway) {
        this.gateway = gateway;
        var account = present(settings.accountSid());
        messages = URI.create(
                SmsGateway.root(settings.baseUrl()) + "/2010-04-01/Accounts/" + encoded(account) + "/Messages.json");
        authorization = "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + present(settings.authToken())).getBytes(UTF_8));
        sender = isBlank(settings.from())
                ? "MessagingServiceSid=" + encoded(present(settings.messagingServiceSid()))
                : "From=" + encoded(present(settings.from()));
    }

    @Override
    public void send(Sms sms) throws DeliveryFailed {
        var form = "To=" + encoded(sms.to().e164()) + "&" + sender + "&Body=" + encoded(sms.text());
        var answer = gateway.call(HttpRequest.newBuilder(messages)
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form))
                .build());
        if (!answer.isSuccess()) {
            var code = answer.body().path("code").asString("");
            var sentence = answer.body().path("message").asString("");
            throw gateway.refused(answer, code.isEmpty() ? sentence : "error " + code + ", " + sentence);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
