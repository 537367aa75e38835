package fr.guichet.application.account;

import fr.guichet.domain.account.Account;
import java.time.Instant;
import java.util.Optional;

/** Who accepted the practice's terms and privacy policy, which version, and when (spec A7); never changed afterwards. */
public interface TermsAcceptances {

    /** The latest acceptance of the account. */
    Optional<TermsAcceptance> latest(Account.Id account);

    void add(TermsAcceptance acceptance);

    /** One person's yes to one version of the texts. */
    record TermsAcceptance(Account.Id account, String version, Instant acceptedAt) {}
}
