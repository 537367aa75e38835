package fr.guichet.application.account;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.domain.account.Role;
import java.util.Set;

/** Lists the managers for super_admins (spec A2). */
@UseCase
public final class ListManagers {

    private final AccountList accounts;

    public ListManagers(AccountList accounts) {
        this.accounts = accounts;
    }

    /** Who asks, and for which part. */
    public record Query(Actor actor, PageRequest page) {}

    /** What the caller is told. */
    public sealed interface Outcome {

        /** The page that was asked for, newest first. */
        record Listed(Page<AccountList.Row> page) implements Outcome {}

        /** The role never sees the list. */
        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Query query) {
        return query.actor().role() == Role.SUPER_ADMIN
                ? new Outcome.Listed(
                        accounts.find(new AccountList.Filter(Set.of(Role.MANAGER), Set.of(), Set.of()), query.page()))
                : new Outcome.Forbidden();
    }
}
