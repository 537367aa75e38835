package fr.guichet.application.registration;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.StaleVersion;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Family;
import java.util.List;
import java.util.Optional;

/** Families in memory. */
public final class InMemoryFamilies implements Families {

    private final InMemoryTable<Family.Id, Family> families;

    public InMemoryFamilies(InMemoryTransactions transactions) {
        families = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<Family> find(Family.Id id) {
        return families.find(id);
    }

    @Override
    public Optional<Family> findByAccount(Account.Id account) {
        return families.all().stream()
                .filter(family -> family.accounts().contains(account))
                .findFirst();
    }

    @Override
    public void add(Family family) {
        requireFreeParents(family);
        families.put(family.id(), withVersion(family, 0));
    }

    @Override
    public void update(Family family) {
        requireVersion(family);
        requireFreeParents(family);
        families.put(family.id(), withVersion(family, family.version() + 1));
    }

    @Override
    public void remove(Family family) {
        requireVersion(family);
        families.remove(family.id());
    }

    List<Family> all() {
        return families.all();
    }

    private void requireVersion(Family family) {
        if (families.find(family.id())
                .filter(stored -> stored.version() == family.version())
                .isEmpty()) {
            throw new StaleVersion(family.id());
        }
    }

    private void requireFreeParents(Family family) {
        for (var account : family.accounts()) {
            if (findByAccount(account)
                    .filter(other -> !other.id().equals(family.id()))
                    .isPresent()) {
                throw new IllegalStateException("an account is a parent in one family at most");
            }
        }
    }

    private static Family withVersion(Family family, long version) {
        return new Family(
                family.id(),
                family.first(),
                family.second(),
                family.liveTogether(),
                family.children(),
                family.createdAt(),
                version);
    }
}
