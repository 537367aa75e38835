package fr.guichet.application.registration;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.StaleVersion;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Childminder;
import java.util.Optional;

/** Childminders in memory. */
public final class InMemoryChildminders implements Childminders {

    private final InMemoryTable<Account.Id, Childminder> childminders;

    public InMemoryChildminders(InMemoryTransactions transactions) {
        childminders = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<Childminder> find(Account.Id account) {
        return childminders.find(account);
    }

    @Override
    public void add(Childminder childminder) {
        childminders.put(childminder.account(), withVersion(childminder, 0));
    }

    @Override
    public void update(Childminder childminder) {
        if (childminders
                .find(childminder.account())
                .filter(stored -> stored.version() == childminder.version())
                .isEmpty()) {
            throw new StaleVersion(childminder.account());
        }
        childminders.put(childminder.account(), withVersion(childminder, childminder.version() + 1));
    }

    private static Childminder withVersion(Childminder childminder, long version) {
        return new Childminder(
                childminder.account(),
                childminder.address(),
                childminder.birth(),
                childminder.nir(),
                childminder.agreement(),
                childminder.presentation(),
                childminder.photo(),
                childminder.offer(),
                childminder.createdAt(),
                version);
    }
}
