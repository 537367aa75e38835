package fr.guichet.application.clientfile;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one file of two that staff know to be about one person; appointments and all else are kept (spec C1). */
@UseCase
public final class JoinClientFiles {

    private final ClientFiles files;
    private final Accounts accounts;
    private final ClientAccess access;
    private final FileJoining joining;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    public JoinClientFiles(
            ClientFiles files,
            Accounts accounts,
            ClientAccess access,
            FileJoining joining,
            AuditTrail auditTrail,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        this.files = files;
        this.accounts = accounts;
        this.access = access;
        this.joining = joining;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The two files. */
    public record Command(Actor actor, ClientFile.Id file, ClientFile.Id other) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** The file that there is now. */
        record Joined(ClientFile file) implements Outcome {}

        /** There are two people who sign in. */
        record TwoAccounts() implements Outcome {}

        /** Both were signed. */
        record BothSigned() implements Outcome {}

        /** Each has an appointment while the other has one; move one first. */
        record OverlappingAppointments() implements Outcome {}

        /** The account's owner has still to show that the address is theirs (spec A4). */
        record AddressNotConfirmed() implements Outcome {}

        /** Both names are one file's. */
        record SameFile() implements Outcome {}

        /** One of them is not there. */
        record NotFound() implements Outcome {}

        /** Only staff join files. */
        record Forbidden() implements Outcome {}
    }

    public Outcome handle(Command command) {
        if (!command.actor().role().isStaff()) {
            return new Outcome.Forbidden();
        }
        return transactions.inTransaction(() -> decided(command));
    }

    private Outcome decided(Command command) {
        var file = files.find(command.file());
        var other = files.find(command.other());
        if (file.isEmpty() || other.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (command.file().equals(command.other())) {
            return new Outcome.SameFile();
        }
        var owners = Stream.of(file.get(), other.get())
                .map(ClientFile::account)
                .flatMap(Optional::stream)
                .sorted((one, two) -> one.value().compareTo(two.value()))
                .map(accounts::lock)
                .flatMap(Optional::stream)
                .toList();
        if (owners.size() == 1 && !isKnown(owners.getFirst())) {
            return new Outcome.AddressNotConfirmed();
        }
        return switch (joining.join(command.file(), command.other())) {
            case FileJoining.Result.Joined joined -> remembered(command, joined.file());
            case FileJoining.Result.Gone gone -> new Outcome.NotFound();
            case FileJoining.Result.TwoAccounts two -> new Outcome.TwoAccounts();
            case FileJoining.Result.BothSigned both -> new Outcome.BothSigned();
            case FileJoining.Result.OverlappingAppointments overlap -> new Outcome.OverlappingAppointments();
        };
    }

    /** Whether a manager, or the address, says who the owner is. */
    private boolean isKnown(Account owner) {
        return access.provesAddress(owner) || (owner.role().needsApproval() && owner.isActive());
    }

    private Outcome remembered(Command command, ClientFile joined) {
        auditTrail.add(new AuditEntry(
                ids.next(),
                clock.instant(),
                command.actor().account(),
                AuditedAction.CLIENT_FILES_JOINED,
                Optional.of(joined.id().value())));
        return new Outcome.Joined(joined);
    }
}
