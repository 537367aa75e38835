package fr.guichet.application.account;

import fr.guichet.domain.account.Account;

/** An account cannot be taken away, because something else in the store needs it; the transaction is lost. */
public final class AccountNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AccountNeeded(Account.Id id) {
        super("needed by something else: " + id);
    }
}
