package fr.guichet.notification;

import fr.guichet.application.notification.DeliveryFailed;
import fr.guichet.application.notification.EmailSender;
import jakarta.mail.MessagingException;
import java.util.Locale;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands e-mail to the mail server, by TLS with a verified certificate unless it stands on this very machine (spec A9). */
final class SmtpEmailSender implements EmailSender {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final JavaMailSenderImpl server;

    SmtpEmailSender(JavaMailSenderImpl server) {
        this.server = server;
        secure(server);
    }

    @Override
    public void send(Email email) throws DeliveryFailed {
        try {
            server.send(MimeMessages.of(email, server.getSession(), MimeMessages.Encoding.SAFE));
        } catch (MailException | MessagingException e) {
            throw DeliveryFailed.forNow(reason(e), e);
        }
    }

    private static void secure(JavaMailSenderImpl server) {
        var properties = server.getJavaMailProperties();
        var protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
        var prefix = "mail." + protocol + ".";
        properties.putIfAbsent(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.putIfAbsent(prefix + "timeout", ANSWER_MILLIS);
        properties.putIfAbsent(prefix + "writetimeout", ANSWER_MILLIS);
        if (!isLoopback(server.getHost() == null ? "localhost" : server.getHost())) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
            properties.setProperty(prefix + "ssl.checkserveridentity", "true");
            // Would trust whatever certificate the other side shows; a private authority belongs in a trust store.
            properties.remove(prefix + "ssl.trust");
        }
    }

    static boolean isLoopback(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("::1")
                || name.equals("[::1]")
                || name.matches("127(\\.[0-9]{1,3}){3}");
    }

    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }
}
