package fr.guichet.application.clientfile;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.SignedConditions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Signatures in memory. */
public final class InMemorySignatures implements Signatures {

    private final InMemoryTable<SignedConditions.Id, Kept> rows;

    public InMemorySignatures(InMemoryTransactions transactions) {
        rows = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<Kept> find(SignedConditions.Id id) {
        return rows.find(id);
    }

    @Override
    public List<SignedConditions> ofClient(ClientFile.Id client) {
        return rows.all().stream()
                .map(Kept::signed)
                .filter(signed -> signed.client().equals(client))
                .sorted(Comparator.comparingInt(
                                (SignedConditions signed) -> signed.conditions().version())
                        .reversed())
                .toList();
    }

    @Override
    public void add(Kept kept) {
        var signed = kept.signed();
        if (ofClient(signed.client()).stream()
                .anyMatch(other ->
                        other.conditions().version() == signed.conditions().version())) {
            throw new IllegalStateException("the client has signed this version already");
        }
        rows.put(signed.id(), kept);
    }

    @Override
    public void remove(SignedConditions.Id id) {
        rows.remove(id);
    }

    /** Puts something else in the place of what was kept, as nobody should. */
    public void forge(Kept kept) {
        rows.put(kept.signed().id(), kept);
    }
}
