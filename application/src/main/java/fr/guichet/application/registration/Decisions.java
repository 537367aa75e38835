package fr.guichet.application.registration;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Decision;
import java.util.List;

/** What was decided about accounts; decisions are added and never changed (spec A1). */
public interface Decisions {

    void add(Decision decision);

    /** Every decision about the account, newest first. */
    List<Decision> about(Account.Id account);
}
