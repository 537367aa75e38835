package fr.guichet.application.registration;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Nir;
import java.util.Optional;

/** Social security numbers in memory, where nothing needs to be sealed. */
public final class InMemorySocialSecurityNumbers implements SocialSecurityNumbers {

    private final InMemoryTable<Account.Id, Nir> numbers;

    public InMemorySocialSecurityNumbers(InMemoryTransactions transactions) {
        numbers = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<Nir> reveal(Account.Id account) {
        return numbers.find(account);
    }

    @Override
    public void add(Account.Id account, Nir nir) {
        if (numbers.all().contains(nir)) {
            throw new NirTaken();
        }
        numbers.put(account, nir);
    }
}
