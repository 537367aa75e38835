package fr.guichet.application.registration;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;

/** Forgets a draft with its photos, once it is sent or given up. */
@UseCase
public final class DropDraft {

    private final RegistrationDrafts drafts;
    private final Transactions transactions;

    public DropDraft(RegistrationDrafts drafts, Transactions transactions) {
        this.drafts = drafts;
        this.transactions = transactions;
    }

    public record Command(RegistrationDraft.Id draft) {}

    public void handle(Command command) {
        transactions.run(() -> drafts.remove(command.draft()));
    }
}
