package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import java.time.Instant;

/** Asks the owner of an account once more whether they are somebody's co-parent, inside the caller's transaction (spec A7). */
@FunctionalInterface
public interface CoParentQuestion {

    /** Mails a link in place of the expired one, as long as the question still stands. */
    void askAgain(AccountLink expired, Account owner, Instant now);
}
