package fr.guichet.notification;

import fr.guichet.application.notification.DeliveryFailed;
import fr.guichet.application.notification.EmailSender;
import jakarta.mail.Session;
import java.nio.file.Path;
import java.util.Properties;

/** Writes e-mail into {@code .eml} files, where no mail server is configured; any mail program opens them (spec A9). */
final class FileEmailSender implements EmailSender {

    private final Folder folder;
    private final Session session = Session.getInstance(new Properties());

    FileEmailSender(Path folder) {
        this.folder = new Folder(folder);
    }

    @Override
    public void send(Email email) throws DeliveryFailed {
        var id = email.messageId();
        folder.write(
                id.substring(1, id.indexOf('@')) + ".eml",
                out -> MimeMessages.of(email, session, MimeMessages.Encoding.READABLE)
                        .writeTo(out));
    }
}
