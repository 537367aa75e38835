package fr.guichet.application.account;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.domain.account.Account;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Mailed links in memory. */
public final class InMemoryAccountLinks implements AccountLinks {

    private final InMemoryTable<SecretHash, AccountLink> links;

    public InMemoryAccountLinks(InMemoryTransactions transactions) {
        links = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<AccountLink> find(SecretHash hash) {
        return links.find(hash);
    }

    @Override
    public void add(AccountLink link) {
        links.put(link.hash(), link);
    }

    @Override
    public boolean use(SecretHash hash, Instant now) {
        var usable = links.find(hash).filter(link -> link.isOpen() && !link.isExpired(now));
        usable.ifPresent(link -> close(link, now));
        return usable.isPresent();
    }

    @Override
    public void closeAll(Account.Id account, LinkPurpose purpose, Instant now) {
        closeAll(link -> link.account().equals(account) && link.purpose() == purpose, now);
    }

    @Override
    public void closeAll(Account.Id account, Instant now) {
        closeAll(link -> link.account().equals(account), now);
    }

    @Override
    public int countIssued(Account.Id account, LinkPurpose purpose, Instant since) {
        return (int) links.all().stream()
                .filter(link -> link.account().equals(account)
                        && link.purpose() == purpose
                        && !link.issuedAt().isBefore(since))
                .count();
    }

    @Override
    public int forgetExpiredBefore(Instant instant) {
        var old = links.all().stream()
                .filter(link -> link.expiresAt().isBefore(instant))
                .toList();
        old.forEach(link -> links.remove(link.hash()));
        return old.size();
    }

    private void closeAll(Predicate<AccountLink> which, Instant now) {
        links.all().stream().filter(AccountLink::isOpen).filter(which).forEach(link -> close(link, now));
    }

    private void close(AccountLink link, Instant now) {
        links.put(
                link.hash(),
                new AccountLink(
                        link.hash(),
                        link.account(),
                        link.purpose(),
                        link.about(),
                        link.issuedAt(),
                        link.expiresAt(),
                        Optional.of(now)));
    }
}
