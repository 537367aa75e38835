package fr.guichet.application.account;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.registration.Decisions;
import fr.guichet.domain.account.Account;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** The list of accounts over in-memory stores. */
public final class InMemoryAccountList implements AccountList {

    private final InMemoryAccounts accounts;
    private final Decisions decisions;

    public InMemoryAccountList(InMemoryAccounts accounts, Decisions decisions) {
        this.accounts = accounts;
        this.decisions = decisions;
    }

    @Override
    public Page<Row> find(Filter filter, PageRequest page) {
        var found = accounts.all().stream()
                .filter(account -> filter.roles().isEmpty() || filter.roles().contains(account.role()))
                .filter(account ->
                        filter.statuses().isEmpty() || filter.statuses().contains(account.status()))
                .filter(account -> filter.words().stream()
                        .allMatch(word -> plain(account.name().full() + " " + account.email())
                                .contains(plain(word))))
                .sorted(Comparator.comparing(Account::createdAt)
                        .thenComparing(account -> account.id().value().toString())
                        .reversed())
                .map(account ->
                        new Row(account, decisions.about(account.id()).stream().findFirst()))
                .toList();
        return new Page<>(found.stream().skip(page.offset()).limit(page.size()).toList(), found.size());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
