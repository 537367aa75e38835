package fr.guichet.application.registration;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.Account;

/** One parent with their registration, for those who decide registrations. */
@UseCase
public final class ViewParent {

    private final RegistrationFiles files;
    private final Practices practices;

    public ViewParent(RegistrationFiles files, Practices practices) {
        this.files = files;
        this.practices = practices;
    }

    /** Who asks, about whom. */
    public record Query(Actor actor, Account.Id account) {}

    /** What they are told. */
    public sealed interface Outcome {

        record Found(ParentView view) implements Outcome {}

        /** There is no parent of that id. */
        record Unknown() implements Outcome {}

        /** Whoever asks does not decide about parents. */
        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Query query) {
        if (!query.actor().role().canDecide()) {
            return new Outcome.Forbidden();
        }
        var options = practices.current().options();
        return files.parent(query.account())
                .<Outcome>map(file -> new Outcome.Found(ParentView.of(file, options)))
                .orElseGet(Outcome.Unknown::new);
    }
}
