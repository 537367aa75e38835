package fr.guichet.application.clientfile;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.EmailTaken;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Clock;

/** Mails a client who has never got in another temporary password or link, as the practice wishes (spec C1). */
@UseCase
public final class RenewClientAccess {

    private final ClientFiles files;
    private final Accounts accounts;
    private final ClientAccess access;
    private final Transactions transactions;
    private final Clock clock;

    public RenewClientAccess(
            ClientFiles files, Accounts accounts, ClientAccess access, Transactions transactions, Clock clock) {
        this.files = files;
        this.accounts = accounts;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whose access. */
    public record Command(Actor actor, ClientFile.Id file) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** The message waits in the outbox; what was mailed before works no more. */
        record Sent() implements Outcome {}

        /** The client has no e-mail address of their own, chose a password already, or may not sign in. */
        record NotPossible() implements Outcome {}

        /** No such file. */
        record NotFound() implements Outcome {}

        /** Only staff give access. */
        record Forbidden() implements Outcome {}
    }

    /**
     * Mails it.
     *
     * @throws fr.guichet.application.account.Overloaded when too many other passwords wait to be hashed
     */
    public Outcome handle(Command command) {
        if (!command.actor().role().isStaff()) {
            return new Outcome.Forbidden();
        }
        var file = files.find(command.file());
        if (file.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (!canGetAccess(file.get())) {
            return new Outcome.NotPossible();
        }
        var means = access.prepare();
        try {
            return transactions.inTransaction(() -> given(command.file(), means));
        } catch (EmailTaken lost) {
            return new Outcome.NotPossible();
        }
    }

    private boolean canGetAccess(ClientFile file) {
        return file.account().isPresent()
                ? file.account().flatMap(accounts::find).filter(this::waits).isPresent()
                : file.email().filter(it -> accounts.findByEmail(it).isEmpty()).isPresent();
    }

    private Outcome given(ClientFile.Id id, ClientAccess.Means means) {
        var account = files.find(id).flatMap(ClientFile::account).flatMap(accounts::lock);
        var file = files.find(id).filter(this::canGetAccess);
        if (file.isEmpty()) {
            return new Outcome.NotPossible();
        }
        var client = file.get().client();
        if (client.account().isPresent()) {
            access.send(account.orElseThrow(), means, clock.instant());
        } else {
            var opened =
                    access.open(client.name(), client.email().orElseThrow(), client.phone(), means, clock.instant());
            files.update(file.get().with(client.withAccount(opened.id())));
        }
        return new Outcome.Sent();
    }

    private boolean waits(Account account) {
        return account.isActive()
                && account.role().canBook()
                && !account.role().needsApproval()
                && access.isUnused(account);
    }
}
