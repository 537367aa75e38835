package fr.guichet.application.privacy;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Clock;
import java.util.Optional;

/** Erases a client who has a file: with their account where they have one, which is {@link EraseAccount}'s to do. */
@UseCase
public final class EraseClientFile {

    private final PersonEraser eraser;
    private final EraseAccount eraseAccount;
    private final ClientFiles files;
    private final Clock clock;

    public EraseClientFile(PersonEraser eraser, EraseAccount eraseAccount, ClientFiles files, Clock clock) {
        this.eraser = eraser;
        this.eraseAccount = eraseAccount;
        this.files = files;
        this.clock = clock;
    }

    /** Who erases whom. */
    public record Command(Actor actor, ClientFile.Id file) {}

    public EraseAccount.Outcome handle(Command command) {
        switch (command.actor().role()) {
            case SUPER_ADMIN, ADMINISTRATOR -> {}
            case MANAGER, PRACTITIONER, CLIENT, PARENT, CHILDMINDER -> {
                return new EraseAccount.Outcome.Forbidden();
            }
        }
        var account = files.find(command.file()).flatMap(ClientFile::account);
        return account.isPresent() ? withAccount(command.actor(), account.get()) : alone(command);
    }

    private EraseAccount.Outcome alone(Command command) {
        var done = eraser.inTransaction(erasing -> eraser.hold(command.file())
                .map(file -> file.account()
                        .map(Erased::joined)
                        .orElseGet(() -> new Erased(
                                Optional.of(erasing.erase(
                                        new DataSubject(Optional.empty(), Optional.of(file.id())),
                                        command.actor().account(),
                                        AuditedAction.CLIENT_FILE_ERASED,
                                        clock.instant())),
                                Optional.empty())))
                .orElseGet(() -> new Erased(Optional.empty(), Optional.empty())));
        // An account may have joined the file at the last moment.
        return done.account()
                .map(account -> withAccount(command.actor(), account))
                .or(() -> done.report().map(EraseAccount.Outcome.Erased::new))
                .orElseGet(EraseAccount.Outcome.NotFound::new);
    }

    private EraseAccount.Outcome withAccount(Actor actor, Account.Id account) {
        return eraseAccount.handle(EraseAccount.Command.other(actor, account));
    }

    private record Erased(Optional<ErasureReport> report, Optional<Account.Id> account) {

        static Erased joined(Account.Id account) {
            return new Erased(Optional.empty(), Optional.of(account));
        }
    }
}
