package fr.guichet.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the program has sent.
 *
 * @param textMessages the folder that takes them where no gateway is set
 */
record Post(GreenMail mail, Path textMessages) {

    /** The one e-mail with that subject to that address, once it has arrived. */
    String awaitEmail(String address, String subject) {
        var found = await().atMost(Duration.ofSeconds(60))
                .until(() -> emails(address, subject), emails -> !emails.isEmpty());
        assertThat(found).hasSize(1);
        return text(found.getFirst());
    }

    /** The texts of that many e-mails with that subject to that address, once they have arrived. */
    List<String> awaitEmails(String address, String subject, int count) {
        return await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> emails(address, subject), emails -> emails.size() == count)
                .stream()
                .map(Post::text)
                .toList();
    }

    /** What has arrived at that address with that subject. */
    List<MimeMessage> emails(String address, String subject) {
        return Stream.of(mail.getReceivedMessages())
                .filter(message -> isTo(message, address) && subjectOf(message).contains(subject))
                .toList();
    }

    /** The text messages that were sent to that number, in no order. */
    List<String> texts(String e164) {
        if (!Files.isDirectory(textMessages)) {
            return List.of();
        }
        try (var files = Files.list(textMessages)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .map(Post::read)
                    .filter(text -> text.startsWith(e164 + "\n"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return GreenMailUtil.getAddressList(message.getRecipients(RecipientType.TO))
                    .contains(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String subjectOf(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The plain text of the message, which stands before the HTML. */
    private static String text(Part part) {
        try {
            Object content = part.getContent();
            while (content instanceof Multipart parts) {
                content = parts.getBodyPart(0).getContent();
            }
            return content.toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
