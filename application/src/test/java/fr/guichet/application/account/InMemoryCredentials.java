package fr.guichet.application.account;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.registration.InMemoryDecisions;

/** Everything of credentials in memory. */
public final class InMemoryCredentials {

    private InMemoryCredentials() {}

    public static CredentialsStores stores() {
        var transactions = new InMemoryTransactions();
        return stores(transactions, new InMemoryAccounts(transactions), new InMemoryDecisions(transactions));
    }

    static CredentialsStores stores(
            InMemoryTransactions transactions, InMemoryAccounts accounts, InMemoryDecisions decisions) {
        var passwords = new InMemoryPasswords(transactions);
        var sessions = new InMemorySessions(transactions);
        return new CredentialsStores(
                transactions,
                accounts,
                passwords,
                new QuickHasher(),
                new InMemoryAccountLinks(transactions),
                sessions,
                new InMemoryAccessStates(accounts, passwords, sessions),
                new InMemoryLoginFailures(transactions),
                new InMemoryTermsAcceptances(transactions),
                decisions);
    }
}
