package fr.guichet.application.notification;

import fr.guichet.application.clientfile.FileContent;
import fr.guichet.domain.account.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/** Hands e-mail over to a server, or to a folder. */
public interface EmailSender {

    /** Returns once the other side has taken the message. */
    void send(Email email) throws DeliveryFailed;

    /**
     * What leaves.
     *
     * @param fromName the practice's name
     * @param replyTo where an answer goes
     * @param date the same for every delivery
     */
    record Email(
            String messageId,
            String fromName,
            EmailAddress from,
            EmailAddress replyTo,
            String toName,
            EmailAddress to,
            Instant date,
            Content content,
            Optional<AttachedFile> attachment) {

        /** An e-mail without an attachment. */
        public Email(
                String messageId,
                String fromName,
                EmailAddress from,
                EmailAddress replyTo,
                String toName,
                EmailAddress to,
                Instant date,
                Content content) {
            this(messageId, fromName, from, replyTo, toName, to, date, content, Optional.empty());
        }

        @Override
        public String toString() {
            return "Email[" + messageId + "]";
        }
    }

    /**
     * A file that comes with an e-mail.
     *
     * @param name with its ending
     */
    record AttachedFile(String name, FileContent content) {}
}
