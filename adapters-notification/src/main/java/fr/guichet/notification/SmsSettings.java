package fr.guichet.notification;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How text messages leave (spec A9).
 *
 * @param gateway by which provider; without one they become files
 */
@ConfigurationProperties("guichet.sms")
record SmsSettings(
        @DefaultValue("file") Gateway gateway,
        @DefaultValue Twilio twilio,
        @DefaultValue Ovh ovh) {

    SmsSettings {
        switch (gateway) {
            case FILE -> {}
            case TWILIO -> twilio.demandWhole();
            case OVH -> ovh.demandWhole();
        }
    }

    /** Whom text messages are handed to. */
    enum Gateway {
        FILE,
        TWILIO,
        OVH
    }

    /**
     * An account at Twilio.
     *
     * @param from the number in E.164 or the name that messages come from
     * @param messagingServiceSid in place of {@code from}
     */
    record Twilio(
            @DefaultValue("https://api.twilio.com") URI baseUrl,
            @Nullable String accountSid,
            @Nullable String authToken,
            @Nullable String from,
            @Nullable String messagingServiceSid) {

        private void demandWhole() {
            demandSafe("guichet.sms.twilio.base-url", baseUrl);
            demand("guichet.sms.twilio.account-sid", accountSid);
            demand("guichet.sms.twilio.auth-token", authToken);
            if (isBlank(from) == isBlank(messagingServiceSid)) {
                throw new IllegalArgumentException("either guichet.sms.twilio.from or"
                        + " guichet.sms.twilio.messaging-service-sid must be set when guichet.sms.gateway is twilio");
            }
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return "Twilio[" + baseUrl + "]";
        }
    }

    /**
     * An SMS account at OVHcloud.
     *
     * @param serviceName such as {@code sms-ab12345-1}
     * @param sender the registered sender; without one, messages come from a short number
     */
    record Ovh(
            @DefaultValue("https://eu.api.ovh.com/1.0") URI baseUrl,
            @Nullable String applicationKey,
            @Nullable String applicationSecret,
            @Nullable String consumerKey,
            @Nullable String serviceName,
            Optional<String> sender) {

        private void demandWhole() {
            demandSafe("guichet.sms.ovh.base-url", baseUrl);
            demand("guichet.sms.ovh.application-key", applicationKey);
            demand("guichet.sms.ovh.application-secret", applicationSecret);
            demand("guichet.sms.ovh.consumer-key", consumerKey);
            demand("guichet.sms.ovh.service-name", serviceName);
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return "Ovh[" + baseUrl + "]";
        }
    }

    /** What a setting holds that was found to be set at the start. */
    static String present(@Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("a setting of the gateway is missing");
        }
        return value.strip();
    }

    static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static void demand(String setting, @Nullable String value) {
        if (isBlank(value)) {
            throw new IllegalArgumentException(setting + " must be set, because guichet.sms.gateway asks for it");
        }
    }

    /** Keys and numbers travel by TLS; a stand-in on this very machine needs none. */
    private static void demandSafe(String setting, URI url) {
        var host = url.getHost();
        var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (host == null || !(scheme.equals("https") || (scheme.equals("http") && SmtpEmailSender.isLoopback(host)))) {
            throw new IllegalArgumentException(setting + " must begin with https://");
        }
    }
}
