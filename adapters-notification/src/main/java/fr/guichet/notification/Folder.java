package fr.guichet.notification;

import fr.guichet.application.notification.DeliveryFailed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that takes messages instead of a server; its files hold links and are the program's user's alone. */
final class Folder {

    private static final Logger LOG = LoggerFactory.getLogger(Folder.class);

    private final Path path;

    Folder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** Writes a message's bytes. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream out) throws Exception;
    }

    /** A file that is there whole or not at all; the same name again replaces it. */
    void write(String name, Content content) throws DeliveryFailed {
        try {
            Files.createDirectories(path, permissions("rwx------"));
            var unfinished = Files.createTempFile(path, name, ".part", permissions("rw-------"));
            try {
                try (var out = Files.newOutputStream(unfinished)) {
                    content.writeTo(out);
                }
                var file = path.resolve(name);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                LOG.info("Message written to {}", file);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw DeliveryFailed.forNow("cannot write to " + path + ": " + e.getMessage(), e);
        } catch (Exception e) {
            throw DeliveryFailed.forNow(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private static FileAttribute<?>[] permissions(String posix) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))}
                : new FileAttribute<?>[0];
    }
}
