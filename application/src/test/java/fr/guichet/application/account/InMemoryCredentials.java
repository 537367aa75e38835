package fr.guichet.application.account;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.booking.InMemoryAppointments;
import fr.guichet.application.clientfile.FileJoining;
import fr.guichet.application.clientfile.InMemoryClientFileContents;
import fr.guichet.application.clientfile.InMemoryClientFiles;
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
        var files = new InMemoryClientFiles(transactions);
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
                decisions,
                files,
                new FileJoining(files, new InMemoryClientFileContents(new InMemoryAppointments(transactions))));
    }
}
