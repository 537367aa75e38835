package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.TermsAcceptance;
import java.util.Optional;

/** Who accepted the practice's terms and privacy policy, which versions, and when (spec A7); rows are never changed. */
public interface TermsAcceptances {

    /** The latest acceptance of the account. */
    Optional<TermsAcceptance> latest(Account.Id account);

    void add(TermsAcceptance acceptance);
}
