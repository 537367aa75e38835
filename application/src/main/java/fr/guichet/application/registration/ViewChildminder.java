package fr.guichet.application.registration;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.Account;

/** One childminder with their registration, for those who decide registrations. */
@UseCase
public final class ViewChildminder {

    private final RegistrationFiles files;
    private final Practices practices;

    public ViewChildminder(RegistrationFiles files, Practices practices) {
        this.files = files;
        this.practices = practices;
    }

    /** Who asks, about whom. */
    public record Query(Actor actor, Account.Id account) {}

    /** What they are told. */
    public sealed interface Outcome {

        record Found(ChildminderView view) implements Outcome {}

        /** There is no childminder of that id. */
        record Unknown() implements Outcome {}

        /** Whoever asks does not decide about childminders. */
        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Query query) {
        if (!query.actor().role().canDecide()) {
            return new Outcome.Forbidden();
        }
        var options = practices.current().options();
        return files.childminder(query.account())
                .<Outcome>map(file -> new Outcome.Found(ChildminderView.of(file, options)))
                .orElseGet(Outcome.Unknown::new);
    }
}
