package fr.guichet.application.account;

import fr.guichet.application.UseCase;
import fr.guichet.application.registration.Decisions;
import fr.guichet.domain.account.Account;
import java.util.Optional;

/** Shows an account, and what was last decided about it, to those who administer accounts (spec A2). */
@UseCase
public final class ViewAccount {

    private final Accounts accounts;
    private final Decisions decisions;

    public ViewAccount(Accounts accounts, Decisions decisions) {
        this.accounts = accounts;
        this.decisions = decisions;
    }

    /** Who asks, for whom. */
    public record Query(Actor actor, Account.Id account) {}

    /** Empty where there is no such account, or none for this caller. */
    public Optional<AccountList.Row> handle(Query query) {
        return switch (query.actor().role()) {
            case SUPER_ADMIN, ADMINISTRATOR ->
                accounts.find(query.account())
                        .map(account -> new AccountList.Row(
                                account, decisions.about(account.id()).stream().findFirst()));
            case MANAGER, PRACTITIONER, CLIENT, PARENT, CHILDMINDER -> Optional.empty();
        };
    }
}
