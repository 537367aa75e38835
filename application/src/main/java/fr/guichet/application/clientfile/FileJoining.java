package fr.guichet.application.clientfile;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.ClientFile;

/**
 * Makes one file of two that are about one person, inside the caller's transaction: appointments, dogs and whatever else
 * names the file that goes are moved to the one that stays.
 */
public final class FileJoining {

    private final ClientFiles files;
    private final ClientFileContents contents;

    public FileJoining(ClientFiles files, ClientFileContents contents) {
        this.files = files;
        this.contents = contents;
    }

    /** What came of two files. */
    public sealed interface Result {

        /** The one that there is now. */
        record Joined(ClientFile file) implements Result {}

        /** Someone else has taken one of them away. */
        record Gone() implements Result {}

        /** Two people sign in to them. */
        record TwoAccounts() implements Result {}

        /** Both are signed, and what was signed stays where it is. */
        record BothSigned() implements Result {}

        /** Each has an appointment while the other has one. */
        record OverlappingAppointments() implements Result {}
    }

    /**
     * Gives the owner of a confirmed address the files that staff keep under it (spec A4); those that cannot be joined stay as
     * they are, for staff to see to.
     */
    public void joinWaiting(Account owner) {
        if (!owner.role().canBook()) {
            return;
        }
        for (var waiting : files.withoutAccount(owner.email())) {
            var own = files.findByAccount(owner.id());
            if (own.isPresent()) {
                join(waiting.id(), own.get().id());
            } else {
                give(waiting.id(), owner);
            }
        }
    }

    private void give(ClientFile.Id waiting, Account owner) {
        contents.hold(waiting, waiting);
        files.find(waiting)
                .filter(file -> file.account().isEmpty())
                .ifPresent(file -> files.update(file.with(file.client().withAccount(owner.id()))));
    }

    /** Joins two files; the signed one stays, else the one with an account, else the second. */
    public Result join(ClientFile.Id one, ClientFile.Id other) {
        contents.hold(one, other);
        var first = files.find(one);
        var second = files.find(other);
        if (first.isEmpty() || second.isEmpty()) {
            return new Result.Gone();
        }
        if (first.get().account().isPresent() && second.get().account().isPresent()) {
            return new Result.TwoAccounts();
        }
        if (first.get() instanceof ClientFile.Final && second.get() instanceof ClientFile.Final) {
            return new Result.BothSigned();
        }
        if (contents.overlap(one, other)) {
            return new Result.OverlappingAppointments();
        }
        return stays(first.get(), second.get()) ? joined(first.get(), second.get()) : joined(second.get(), first.get());
    }

    private static boolean stays(ClientFile file, ClientFile other) {
        if (file instanceof ClientFile.Final || other instanceof ClientFile.Final) {
            return file instanceof ClientFile.Final;
        }
        return file.account().isPresent();
    }

    private Result joined(ClientFile kept, ClientFile gone) {
        contents.moveAll(gone.id(), kept.id());
        files.remove(gone.id());
        files.update(kept.with(kept.client().joinedBy(gone.client())));
        return new Result.Joined(files.find(kept.id()).orElseThrow());
    }
}
