package fr.guichet.notification;

import fr.guichet.application.notification.DeliveryFailed;
import fr.guichet.application.notification.SmsSender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes text messages into files, where no gateway is configured (spec A9). */
final class FileSmsSender implements SmsSender {

    private final Folder folder;

    FileSmsSender(Path folder) {
        this.folder = new Folder(folder);
    }

    @Override
    public void send(Sms sms) throws DeliveryFailed {
        folder.write(
                sms.id().value() + ".txt",
                out -> out.write((sms.to().e164() + "\n\n" + sms.text() + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
