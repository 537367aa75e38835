package fr.guichet.application.account;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.TermsAcceptance;
import java.util.Comparator;
import java.util.Optional;

/** Acceptances of the terms in memory. */
public final class InMemoryTermsAcceptances implements TermsAcceptances {

    private final InMemoryTable<TermsAcceptance, TermsAcceptance> acceptances;

    public InMemoryTermsAcceptances(InMemoryTransactions transactions) {
        acceptances = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<TermsAcceptance> latest(Account.Id account) {
        return acceptances.all().stream()
                .filter(acceptance -> acceptance.account().equals(account))
                .max(Comparator.comparing(TermsAcceptance::acceptedAt));
    }

    @Override
    public void add(TermsAcceptance acceptance) {
        acceptances.put(acceptance, acceptance);
    }
}
