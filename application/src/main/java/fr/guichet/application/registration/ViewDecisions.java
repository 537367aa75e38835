package fr.guichet.application.registration;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.RoleGuards;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every decision about an account, newest first, for those who decide about such accounts (spec A1, A2). */
@UseCase
public final class ViewDecisions {

    private final Accounts accounts;
    private final Decisions decisions;

    public ViewDecisions(Accounts accounts, Decisions decisions) {
        this.accounts = accounts;
        this.decisions = decisions;
    }

    /** Who asks, about whom. */
    public record Query(Actor actor, Account.Id account) {}

    /** What they are told. */
    public sealed interface Outcome {

        /**
         * Newest first; none before the first decision.
         *
         * @param authors who decided, by name; not whose account is gone
         */
        record Found(List<Decision> decisions, Map<Account.Id, PersonName> authors) implements Outcome {}

        /** There is no such account. */
        record Unknown() implements Outcome {}

        /** Whoever asks does not decide about such accounts. */
        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Query query) {
        if (!query.actor().role().canDecide()) {
            return new Outcome.Forbidden();
        }
        return accounts.find(query.account())
                .<Outcome>map(account -> RoleGuards.mayDecideOn(query.actor().role(), account.role())
                        ? found(decisions.about(account.id()))
                        : new Outcome.Forbidden())
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome.Found found(List<Decision> taken) {
        var authors = new HashMap<Account.Id, PersonName>();
        taken.stream()
                .map(Decision::author)
                .distinct()
                .forEach(author -> accounts.find(author)
                        .ifPresent(
                                account -> authors.put(author, account.person().name())));
        return new Outcome.Found(taken, Map.copyOf(authors));
    }
}
