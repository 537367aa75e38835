package fr.guichet.application.clientfile;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import java.util.List;
import java.util.Optional;

/** Files in memory. */
public final class InMemoryDocuments implements DocumentStore {

    private final InMemoryTable<StoredFile.Id, StoredFile> files;

    public InMemoryDocuments(InMemoryTransactions transactions) {
        files = new InMemoryTable<>(transactions);
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
    public Optional<FileContent> content(StoredFile.Id id) {
        return files.find(id).map(StoredFile::content).map(InMemoryDocuments::copy);
    }

    @Override
    public Optional<FileContent> thumbnail(StoredFile.Id id) {
        return files.find(id).flatMap(StoredFile::thumbnail).map(InMemoryDocuments::copy);
    }

    @Override
    public void remove(StoredFile.Id id) {
        files.remove(id);
    }

    /** All that is kept. */
    public List<StoredFile> all() {
        return files.all();
    }

    private static FileContent copy(FileContent content) {
        return new FileContent(content.kind(), content.bytes().clone());
    }
}
