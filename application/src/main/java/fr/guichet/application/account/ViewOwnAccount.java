package fr.guichet.application.account;

import fr.guichet.application.UseCase;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.registration.Decisions;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.Optional;

/** Shows someone what their account says of them (spec section 5). */
@UseCase
public final class ViewOwnAccount {

    private final Accounts accounts;
    private final Passwords passwords;
    private final ClientFiles files;
    private final Decisions decisions;

    public ViewOwnAccount(Accounts accounts, Passwords passwords, ClientFiles files, Decisions decisions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.files = files;
        this.decisions = decisions;
    }

    /** Who asks. */
    public record Query(Actor actor) {}

    /**
     * The caller's account.
     *
     * @param clientFile their client file, where they have one
     */
    public record OwnAccount(
            Account account,
            Optional<Decision> lastDecision,
            Optional<ClientFile.Id> clientFile,
            boolean mustChangePassword) {}

    /** Empty when the account has gone since the caller signed in. */
    public Optional<OwnAccount> handle(Query query) {
        var id = query.actor().account();
        return accounts.find(id)
                .map(account -> new OwnAccount(
                        account,
                        decisions.about(id).stream().findFirst(),
                        files.findByAccount(id).map(ClientFile::id),
                        passwords.find(id).map(StoredPassword::mustChange).orElse(false)));
    }
}
