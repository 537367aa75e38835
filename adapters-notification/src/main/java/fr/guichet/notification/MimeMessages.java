package fr.guichet.notification;

import fr.guichet.application.notification.CalendarPart;
import fr.guichet.application.notification.EmailSender;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** Makes an e-mail as RFC 5322 and MIME have it: text, HTML and iCalendar as alternatives of one message. */
final class MimeMessages {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MimeMessages() {}

    /** How the bodies are written. */
    enum Encoding {
        /** Passes every mail server. */
        SAFE("quoted-printable"),
        /** Can be read with any editor. */
        READABLE("8bit");

        private final String header;

        Encoding(String header) {
            this.header = header;
        }
    }

    static MimeMessage of(EmailSender.Email email, Session session, Encoding encoding) throws MessagingException {
        var message = new WithItsOwnId(session, email.messageId());
        message.setFrom(address(email.from().value(), email.fromName()));
        message.setReplyTo(new InternetAddress[] {address(email.replyTo().value(), email.fromName())});
        message.setRecipient(Message.RecipientType.TO, address(email.to().value(), email.toName()));
        message.setSubject(Words.line(email.content().subject()), UTF_8);
        message.setSentDate(Date.from(email.date()));
        // Absence notes and their like shall not answer.
        message.setHeader("Auto-Submitted", "auto-generated");

        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(email.content().text(), "text/plain", encoding));
        if (email.content().html().isPresent()) {
            alternatives.addBodyPart(part(email.content().html().get(), "text/html", encoding));
        }
        if (email.content().calendar().isPresent()) {
            alternatives.addBodyPart(calendar(email.content().calendar().get(), encoding));
        }
        message.setContent(
                email.attachment().isPresent()
                        ? withAttachment(alternatives, email.attachment().get())
                        : alternatives);
        message.saveChanges();
        return message;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, Words.line(name), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is always there", e);
        }
    }

    private static MimeBodyPart part(String content, String type, Encoding encoding) throws MessagingException {
        var part = new MimeBodyPart();
        var bytes = content.replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type + "; charset=UTF-8")));
        part.setHeader("Content-Transfer-Encoding", encoding.header);
        return part;
    }

    private static MimeMultipart withAttachment(MimeMultipart alternatives, EmailSender.AttachedFile file)
            throws MessagingException {
        var letter = new MimeBodyPart();
        letter.setContent(alternatives);
        var attached = new MimeBodyPart();
        attached.setDataHandler(new DataHandler(new ByteArrayDataSource(
                file.content().bytes(), file.content().kind().mediaType())));
        attached.setDisposition(Part.ATTACHMENT);
        attached.setFileName(Words.line(file.name()));
        return new MimeMultipart("mixed", letter, attached);
    }

    private static MimeBodyPart calendar(CalendarPart calendar, Encoding encoding) throws MessagingException {
        return part(
                calendar.body(), "text/calendar; method=" + calendar.method().name(), encoding);
    }

    /** Jakarta Mail gives every message a new Message-ID; ours is the same for each delivery. */
    private static final class WithItsOwnId extends MimeMessage {

        private final String id;

        WithItsOwnId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
