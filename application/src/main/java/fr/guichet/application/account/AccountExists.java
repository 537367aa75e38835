package fr.guichet.application.account;

import fr.guichet.application.UseCase;
import fr.guichet.domain.account.Account;

/** Tells those who decide about accounts whether there is such a one, before their wishes for it are read. */
@UseCase
public final class AccountExists {

    private final Accounts accounts;

    public AccountExists(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Who asks, about whom. */
    public record Query(Actor actor, Account.Id account) {}

    public boolean handle(Query query) {
        return query.actor().role().canDecide()
                && accounts.find(query.account()).isPresent();
    }
}
