package fr.guichet.application.registration;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.AccountStatus;
import java.util.Set;

/** A part of the list of childminders, newest first, for those who decide registrations (spec A11). */
@UseCase
public final class ListChildminders {

    private final RegistrationFiles files;
    private final Practices practices;

    public ListChildminders(RegistrationFiles files, Practices practices) {
        this.files = files;
        this.practices = practices;
    }

    /** Who asks, for childminders in which states, and which part of them. */
    public record Query(Actor actor, Set<AccountStatus> statuses, PageRequest page) {

        public Query {
            statuses = Set.copyOf(statuses);
        }
    }

    /** What they are told. */
    public sealed interface Outcome {

        record Found(Page<ChildminderView> page) implements Outcome {}

        /** Whoever asks does not decide about childminders. */
        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Query query) {
        if (!query.actor().role().canDecide()) {
            return new Outcome.Forbidden();
        }
        var options = practices.current().options();
        return new Outcome.Found(
                files.childminders(query.statuses(), query.page()).map(file -> ChildminderView.of(file, options)));
    }
}
