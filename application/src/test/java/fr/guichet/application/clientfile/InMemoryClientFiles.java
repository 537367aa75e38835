package fr.guichet.application.clientfile;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.StaleVersion;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Client files in memory. */
public final class InMemoryClientFiles implements ClientFiles {

    private final InMemoryTable<ClientFile.Id, ClientFile> files;

    public InMemoryClientFiles(InMemoryTransactions transactions) {
        files = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<ClientFile> find(ClientFile.Id id) {
        return files.find(id);
    }

    @Override
    public Optional<ClientFile> findByAccount(Account.Id account) {
        return files.all().stream()
                .filter(file -> file.account().equals(Optional.of(account)))
                .findFirst();
    }

    @Override
    public List<ClientFile> withoutAccount(EmailAddress email) {
        return files.all().stream()
                .filter(file -> file.account().isEmpty() && file.email().equals(Optional.of(email)))
                .toList();
    }

    @Override
    public Map<ClientFile.Id, PersonName> names(Collection<ClientFile.Id> ids) {
        return files.all().stream()
                .filter(file -> ids.contains(file.id()))
                .collect(Collectors.toMap(ClientFile::id, ClientFile::name));
    }

    @Override
    public void add(ClientFile file) {
        if (file.account().flatMap(this::findByAccount).isPresent()) {
            throw new IllegalStateException("the account has a file already");
        }
        files.put(file.id(), file);
    }

    @Override
    public void remove(ClientFile.Id id) {
        files.remove(id);
    }

    /** All there are, in the order of their arrival. */
    public List<ClientFile> all() {
        return files.all();
    }

    @Override
    public void update(ClientFile file) {
        var stored = files.find(file.id()).orElseThrow(() -> new StaleVersion(file.id()));
        if (stored.version() != file.version()) {
            throw new StaleVersion(file.id());
        }
        var next = file.version() + 1;
        files.put(
                file.id(),
                switch (file) {
                    case ClientFile.Preliminary preliminary -> new ClientFile.Preliminary(preliminary.client(), next);
                    case ClientFile.Final complete -> new ClientFile.Final(complete.client(), complete.signed(), next);
                });
    }
}
