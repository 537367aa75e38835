package fr.guichet.application.privacy;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes the database and the journal outside of it agree, at each start: those whom a restored backup brought back are
 * erased again, and the journal learns of whom other instances of the program erased (spec section 6).
 */
@UseCase
public final class RepeatErasures {

    private final PersonEraser eraser;
    private final Erasures erasures;
    private final ErasureJournal journal;
    private final Accounts accounts;
    private final ClientFiles files;
    private final Transactions transactions;
    private final Clock clock;

    public RepeatErasures(
            PersonEraser eraser,
            Erasures erasures,
            ErasureJournal journal,
            Accounts accounts,
            ClientFiles files,
            Transactions transactions,
            Clock clock) {
        this.eraser = eraser;
        this.erasures = erasures;
        this.journal = journal;
        this.accounts = accounts;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param repeated people who were erased again
     * @param learnt erasures that the journal did not know
     */
    public record Outcome(int repeated, int learnt) {}

    public Outcome handle() {
        var journaled = journal.entries();
        var stored = erasures.all();
        var knownHere = journaled.stream().map(Erasure::id).collect(Collectors.toSet());
        var learnt = stored.stream()
                .filter(erasure -> !knownHere.contains(erasure.id()))
                .toList();
        learnt.forEach(journal::append);

        var done = stored.stream().map(Erasure::id).collect(Collectors.toCollection(HashSet<UUID>::new));
        var repeated = 0;
        for (var erasure : journaled) {
            if (!done.contains(erasure.id()) && repeated(erasure)) {
                repeated++;
            }
        }
        return new Outcome(repeated, learnt.size());
    }

    /** Whether the person was there again. */
    private boolean repeated(Erasure erasure) {
        var there = returned(erasure);
        there.forEach(this::erase);
        transactions.run(() -> erasures.add(erasure));
        return !there.isEmpty();
    }

    /** The account with the file that it has now, and the file that was erased, where that is another one by now. */
    private List<DataSubject> returned(Erasure erasure) {
        var found = new ArrayList<DataSubject>();
        var own = erasure.account().flatMap(files::findByAccount).map(ClientFile::id);
        erasure.account()
                .filter(id -> accounts.find(id).isPresent())
                .ifPresent(id -> found.add(new DataSubject(Optional.of(id), own)));
        erasure.file()
                .flatMap(files::find)
                .map(ClientFile::id)
                .filter(file -> !own.equals(Optional.of(file)))
                .ifPresent(file -> found.add(new DataSubject(Optional.empty(), Optional.of(file))));
        return found;
    }

    private void erase(DataSubject subject) {
        eraser.inTransaction(erasing -> {
            subject.account().ifPresent(eraser::hold);
            subject.file().ifPresent(eraser::hold);
            return erasing.erase(subject, AuditEntry.PROGRAM, AuditedAction.ERASURE_REPEATED, clock.instant());
        });
    }
}
