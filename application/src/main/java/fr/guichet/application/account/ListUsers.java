package fr.guichet.application.account;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists accounts for administrators, by role, state and words (spec A2, A11). */
@UseCase
public final class ListUsers {

    private static final int MAX_WORDS = 10;

    private final AccountList accounts;

    public ListUsers(AccountList accounts) {
        this.accounts = accounts;
    }

    /**
     * What is looked for.
     *
     * @param statuses none for every state
     * @param search words of names and addresses, as typed
     */
    public record Query(
            Actor actor, Optional<Role> role, Set<AccountStatus> statuses, Optional<String> search, PageRequest page) {}

    /** What the caller is told. */
    public sealed interface Outcome {

        /** The page that was asked for, newest first. */
        record Listed(Page<AccountList.Row> page) implements Outcome {}

        /** The role never sees the list. */
        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Query query) {
        return switch (query.actor().role()) {
            case SUPER_ADMIN, ADMINISTRATOR ->
                new Outcome.Listed(accounts.find(
                        new AccountList.Filter(
                                query.role().map(Set::of).orElse(Set.of()),
                                query.statuses(),
                                query.search().map(ListUsers::words).orElse(Set.of())),
                        query.page()));
            case MANAGER, PRACTITIONER, CLIENT, PARENT, CHILDMINDER -> new Outcome.Forbidden();
        };
    }

    private static Set<String> words(String search) {
        return Arrays.stream(search.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .collect(Collectors.toUnmodifiableSet());
    }
}
