package fr.guichet.application.registration;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Nir;
import java.time.Clock;
import java.util.Optional;

/** Shows a childminder's social security number in full to a manager who asks for it, and remembers who asked (spec A8). */
@UseCase
public final class RevealNir {

    private final Transactions transactions;
    private final SocialSecurityNumbers numbers;
    private final AuditTrail trail;
    private final Ids ids;
    private final Clock clock;

    public RevealNir(Transactions transactions, SocialSecurityNumbers numbers, AuditTrail trail, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.numbers = numbers;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who asks, about whom. */
    public record Command(Actor actor, Account.Id account) {}

    /** What they are told. */
    public sealed interface Outcome {

        /** The number, shown and remembered to have been shown. */
        record Revealed(Nir nir) implements Outcome {}

        /** There is no such account, or it has no number. */
        record Unknown() implements Outcome {}

        /** Whoever asks does not decide about childminders. */
        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!command.actor().role().canDecide()) {
            return new Outcome.Forbidden();
        }
        return transactions.inTransaction(() -> {
            var nir = numbers.reveal(command.account());
            nir.ifPresent(shown -> trail.add(new AuditEntry(
                    ids.next(),
                    clock.instant(),
                    command.actor().account(),
                    AuditedAction.NIR_REVEALED,
                    Optional.of(command.account().value()))));
            return nir.<Outcome>map(Outcome.Revealed::new).orElseGet(Outcome.Unknown::new);
        });
    }
}
