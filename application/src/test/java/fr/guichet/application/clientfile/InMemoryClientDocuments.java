package fr.guichet.application.clientfile;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.StaleVersion;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Visibility;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Documents of clients in memory, over the store of their files. */
public final class InMemoryClientDocuments implements ClientDocuments {

    private final InMemoryTable<StoredFile.Id, ClientDocument> rows;
    private final DocumentStore store;

    public InMemoryClientDocuments(InMemoryTransactions transactions, DocumentStore store) {
        rows = new InMemoryTable<>(transactions);
        this.store = store;
    }

    @Override
    public Optional<ClientDocument> find(StoredFile.Id id) {
        return rows.find(id);
    }

    @Override
    public Page<ClientDocument> ofClient(ClientFile.Id client, Set<Visibility> visibilities, PageRequest page) {
        var found = rows.all().stream()
                .filter(document -> document.client().equals(client) && visibilities.contains(document.visibility()))
                .sorted(Comparator.comparing(ClientDocument::addedAt)
                        .thenComparing(document -> document.id().value().toString())
                        .reversed())
                .toList();
        return new Page<>(found.stream().skip(page.offset()).limit(page.size()).toList(), found.size());
    }

    @Override
    public void add(ClientDocument document) {
        if (store.open(document.id()).isEmpty()) {
            throw new IllegalStateException("a document without its file");
        }
        rows.put(document.id(), document);
    }

    @Override
    public void update(ClientDocument before, ClientDocument after) {
        var stored = rows.find(before.id())
                .filter(now -> now.title().equals(before.title()) && now.visibility() == before.visibility())
                .orElseThrow(() -> new StaleVersion(before.id()));
        rows.put(stored.id(), stored.edited(after.title(), after.visibility()));
    }

    @Override
    public void remove(StoredFile.Id id) {
        rows.remove(id);
        store.remove(id);
    }
}
