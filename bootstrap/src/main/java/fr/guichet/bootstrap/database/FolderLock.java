package fr.guichet.bootstrap.database;

import fr.guichet.bootstrap.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a second program off a data folder; the operating system opens the lock when the program dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock on(Path dataDir) {
        return free(dataDir)
                .orElseThrow(() -> new CannotStart(
                        "The data folder " + dataDir + " is in use by another Guichet that runs now.",
                        "Stop that one first, or start this one with a data folder of its own (guichet.data-dir)."));
    }

    static boolean isTaken(Path dataDir) {
        var free = free(dataDir);
        free.ifPresent(FolderLock::close);
        return free.isEmpty();
    }

    private static Optional<FolderLock> free(Path dataDir) {
        try {
            Files.createDirectories(dataDir);
            var channel = FileChannel.open(
                    dataDir.resolve("guichet.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new FolderLock(channel));
        } catch (OverlappingFileLockException sameJvm) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new CannotStart(
                    "The data folder " + dataDir + " cannot be written: " + failed,
                    "Give the program's user that folder, or set guichet.data-dir to another one.",
                    failed);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
