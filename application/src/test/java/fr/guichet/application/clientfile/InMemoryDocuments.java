package fr.guichet.application.clientfile;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files in memory. */
public final class InMemoryDocuments implements DocumentStore {

    private final InMemoryTable<StoredFile.Id, StoredFile> files;
    private final InMemoryTable<StoredFile.Id, Boolean> inPieces;

    public InMemoryDocuments(InMemoryTransactions transactions) {
        files = new InMemoryTable<>(transactions);
        inPieces = new InMemoryTable<>(transactions);
    }

    @Override
    public void add(StoredFile file) {
        if (files.find(file.id()).isPresent()) {
            throw new IllegalStateException("a stored file is never changed");
        }
        files.put(
                file.id(),
                new StoredFile(
                        file.id(),
                        copy(file.content()),
                        file.thumbnail().map(InMemoryDocuments::copy),
                        file.storedAt()));
    }

    @Override
    public void add(StoredFile.Id id, FileKind kind, long size, InputStream content, Instant storedAt) {
        try {
            var bytes = content.readAllBytes();
            if (bytes.length != size) {
                throw new IOException("The file has another size");
            }
            add(new StoredFile(id, new FileContent(kind, bytes), Optional.empty(), storedAt));
            inPieces.put(id, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<StoredBytes> open(StoredFile.Id id) {
        return whole(id).map(Whole::new);
    }

    private record Whole(FileContent content) implements StoredBytes {

        @Override
        public FileKind kind() {
            return content.kind();
        }

        @Override
        public long size() {
            return content.bytes().length;
        }

        @Override
        public void copy(long from, long length, OutputStream to) throws IOException {
            to.write(content.bytes(), (int) from, (int) length);
        }
    }

    @Override
    public Optional<FileContent> content(StoredFile.Id id) {
        return inPieces.find(id).isPresent() ? Optional.empty() : whole(id);
    }

    private Optional<FileContent> whole(StoredFile.Id id) {
        return files.find(id).map(StoredFile::content).map(InMemoryDocuments::copy);
    }

    @Override
    public Optional<FileContent> thumbnail(StoredFile.Id id) {
        return files.find(id).flatMap(StoredFile::thumbnail).map(InMemoryDocuments::copy);
    }

    @Override
    public void remove(StoredFile.Id id) {
        files.remove(id);
        inPieces.remove(id);
    }

    /** All that is kept. */
    public List<StoredFile> all() {
        return files.all();
    }

    private static FileContent copy(FileContent content) {
        return new FileContent(content.kind(), content.bytes().clone());
    }
}
