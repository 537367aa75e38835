package fr.guichet.application.registration;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.account.InMemoryAccounts;
import fr.guichet.application.account.TermsAcceptances;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Registrations read from the stores in memory. */
public final class InMemoryRegistrationFiles implements RegistrationFiles {

    private final InMemoryAccounts accounts;
    private final Families families;
    private final Childminders childminders;
    private final Decisions decisions;
    private final TermsAcceptances terms;

    public InMemoryRegistrationFiles(
            InMemoryAccounts accounts,
            Families families,
            Childminders childminders,
            Decisions decisions,
            TermsAcceptances terms) {
        this.accounts = accounts;
        this.families = families;
        this.childminders = childminders;
        this.decisions = decisions;
        this.terms = terms;
    }

    @Override
    public Page<ParentFile> parents(Set<AccountStatus> statuses, PageRequest page) {
        return page(statuses, page, this::parent);
    }

    @Override
    public Optional<ParentFile> parent(Account.Id id) {
        return accounts.find(id)
                .flatMap(account -> families.findByAccount(id)
                        .map(family -> new ParentFile(
                                account,
                                family,
                                family.coParentOf(id).flatMap(accounts::find),
                                decisions.about(id).stream().findFirst(),
                                family.coParentOf(id).stream()
                                        .flatMap(other -> decisions.about(other).stream())
                                        .findFirst(),
                                terms.latest(id),
                                terms.latest(family.first().account()).isPresent())));
    }

    @Override
    public Page<ChildminderFile> childminders(Set<AccountStatus> statuses, PageRequest page) {
        return page(statuses, page, this::childminder);
    }

    @Override
    public Optional<ChildminderFile> childminder(Account.Id id) {
        return accounts.find(id)
                .flatMap(account -> childminders
                        .find(id)
                        .map(childminder -> new ChildminderFile(
                                account,
                                childminder,
                                decisions.about(id).stream().findFirst(),
                                terms.latest(id))));
    }

    private <T> Page<T> page(Set<AccountStatus> statuses, PageRequest page, Function<Account.Id, Optional<T>> file) {
        var found = accounts.all().stream()
                .filter(account -> statuses.contains(account.status()))
                .sorted(Comparator.comparing(Account::createdAt)
                        .thenComparing(account -> account.id().value())
                        .reversed())
                .flatMap(account -> file.apply(account.id()).stream())
                .toList();
        Stream<T> part = found.stream().skip(page.offset()).limit(page.size());
        return new Page<>(part.toList(), found.size());
    }
}
