package fr.guichet.application.registration;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.registration.ChildcareOffer;
import fr.guichet.domain.registration.Childminder;
import fr.guichet.domain.registration.RegistrationRejection;

/** A childminder says whether they are available, for how many children, and what they know (spec A8). */
@UseCase
public final class ChangeOwnOffer {

    private final Transactions transactions;
    private final Childminders childminders;

    public ChangeOwnOffer(Transactions transactions, Childminders childminders) {
        this.transactions = transactions;
        this.childminders = childminders;
    }

    /** Who offers what; it takes the place of all that was said before. */
    public record Command(Actor actor, ChildcareOffer offer) {}

    /** What became of it. */
    public sealed interface Outcome {

        /** Stored; the registration as it is now. */
        record Changed(Childminder childminder) implements Outcome {}

        /** Nothing was changed. */
        record Rejected(RegistrationRejection reason) implements Outcome {}

        /** Whoever asks is no childminder. */
        record Unknown() implements Outcome {}
    }

    public Outcome handle(Command command) {
        return transactions.inTransaction(() -> childminders
                .find(command.actor().account())
                .map(childminder -> change(childminder, command.offer()))
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome change(Childminder childminder, ChildcareOffer offer) {
        var rejection = offer.refusedUnder(childminder.agreement());
        if (rejection.isPresent()) {
            return new Outcome.Rejected(rejection.get());
        }
        var changed = childminder.offering(offer);
        childminders.update(changed);
        return new Outcome.Changed(changed);
    }
}
