package fr.guichet.persistence.privacy;

import fr.guichet.application.privacy.Erasure;
import fr.guichet.application.privacy.ErasureJournal;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.ClientFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A file of lines that only ever grows: {@code erased <id> <instant> <account or -> <file or -> .} and
 * {@code withdrawn <id> .} Every line is written through to the disk; half a line, which a crash may leave, lacks its point
 * and counts for nothing.
 */
public final class FileErasureJournal implements ErasureJournal {

    private static final String ERASED = "erased";
    private static final String WITHDRAWN = "withdrawn";
    private static final String NONE = "-";
    private static final String END = ".";
    private static final int ERASED_WORDS = 6;
    private static final int WITHDRAWN_WORDS = 3;

    private final Path folder;
    private final Path file;

    /** The file of that name in that folder, which is made when it is not there. */
    public FileErasureJournal(Path folder, String name) {
        this.folder = folder;
        this.file = folder.resolve(name);
    }

    @Override
    public void append(Erasure erasure) {
        write(String.join(
                " ",
                ERASED,
                erasure.id().toString(),
                erasure.erasedAt().toString(),
                erasure.account().map(id -> id.value().toString()).orElse(NONE),
                erasure.file().map(id -> id.value().toString()).orElse(NONE),
                END));
    }

    @Override
    public void withdraw(UUID erasure) {
        write(String.join(" ", WITHDRAWN, erasure.toString(), END));
    }

    @Override
    public synchronized List<Erasure> entries() {
        var entries = new LinkedHashMap<UUID, Erasure>();
        for (var line : lines()) {
            var words = line.split(" ", -1);
            if (!END.equals(words[words.length - 1])) {
                continue;
            }
            if (words.length == ERASED_WORDS && ERASED.equals(words[0])) {
                var entry = entry(words);
                entries.put(entry.id(), entry);
            } else if (words.length == WITHDRAWN_WORDS && WITHDRAWN.equals(words[0])) {
                entries.remove(UUID.fromString(words[1]));
            }
        }
        return List.copyOf(entries.values());
    }

    private static Erasure entry(String[] words) {
        return new Erasure(
                UUID.fromString(words[1]),
                named(words[3], Account.Id::new),
                named(words[4], ClientFile.Id::new),
                Instant.parse(words[2]));
    }

    private static <T> Optional<T> named(String word, Function<UUID, T> id) {
        return word.equals(NONE) ? Optional.empty() : Optional.of(id.apply(UUID.fromString(word)));
    }

    /** Whole lines alone. */
    private List<String> lines() {
        try {
            var text = Files.exists(file) ? Files.readString(file, StandardCharsets.US_ASCII) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("the journal of erasures cannot be read", failed);
        }
    }

    private synchronized void write(String line) {
        try {
            var isNew = Files.notExists(file);
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                var end = channel.size();
                var bytes = StandardCharsets.US_ASCII.encode((endsWhole(channel, end) ? "" : "\n") + line + "\n");
                channel.position(end);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            if (isNew) {
                writeThrough(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the journal of erasures cannot be written", failed);
        }
    }

    private static boolean endsWhole(FileChannel channel, long end) throws IOException {
        if (end == 0) {
            return true;
        }
        var last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0) == '\n';
    }

    /** So that the file's name outlives a power cut too. */
    private static void writeThrough(Path changed) throws IOException {
        try (var channel = FileChannel.open(changed, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
