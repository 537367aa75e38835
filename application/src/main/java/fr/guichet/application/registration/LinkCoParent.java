package fr.guichet.application.registration;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.Family;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one family of two parents who registered apart; both have all the children then (spec A7). */
@UseCase
public final class LinkCoParent {

    private final Transactions transactions;
    private final Accounts accounts;
    private final Families families;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Clock clock;

    public LinkCoParent(
            Transactions transactions,
            Accounts accounts,
            Families families,
            AuditTrail auditTrail,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.families = families;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who links whom to whom. */
    public record Command(Actor actor, Account.Id parent, Account.Id coParent) {}

    /** What became of it. */
    public sealed interface Outcome {

        /** They are one family, perhaps were before. */
        record Linked() implements Outcome {}

        /** There is no parent of that id. */
        record UnknownParent() implements Outcome {}

        /** There is no parent whom the co-parent's id names, or it is the same person. */
        record UnknownCoParent() implements Outcome {}

        /** One of them has another co-parent. */
        record AlreadyLinked() implements Outcome {}

        /** Whoever asks does not decide about parents. */
        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!command.actor().role().canDecide()
                || Stream.of(command.parent(), command.coParent())
                        .anyMatch(command.actor().account()::equals)) {
            return new Outcome.Forbidden();
        }
        return transactions.inTransaction(() -> link(command));
    }

    private Outcome link(Command command) {
        Stream.of(command.parent(), command.coParent())
                .sorted(Comparator.comparing(Account.Id::value))
                .forEach(accounts::lock);
        var own = familyOf(command.parent());
        if (own.isEmpty()) {
            return new Outcome.UnknownParent();
        }
        var other = familyOf(command.coParent());
        if (other.isEmpty() || command.parent().equals(command.coParent())) {
            return new Outcome.UnknownCoParent();
        }
        if (own.get().id().equals(other.get().id())) {
            return new Outcome.Linked();
        }
        if (own.get().second().isPresent() || other.get().second().isPresent()) {
            return new Outcome.AlreadyLinked();
        }
        families.remove(other.get());
        families.update(own.get().merged(other.get()));
        auditTrail.add(new AuditEntry(
                ids.next(),
                clock.instant(),
                command.actor().account(),
                AuditedAction.CO_PARENT_LINKED,
                Optional.of(command.parent().value())));
        return new Outcome.Linked();
    }

    private Optional<Family> familyOf(Account.Id id) {
        return accounts.find(id)
                .filter(account -> account.role() == Role.PARENT)
                .flatMap(account -> families.findByAccount(id));
    }
}
