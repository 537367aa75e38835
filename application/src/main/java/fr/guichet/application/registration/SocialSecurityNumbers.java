package fr.guichet.application.registration;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Nir;
import java.util.Optional;

/** Where social security numbers are kept, encrypted; each is one account's (spec A8). */
public interface SocialSecurityNumbers {

    /** The number in full; only for those whose asking is recorded. */
    Optional<Nir> reveal(Account.Id account);

    /**
     * Stores the number.
     *
     * @throws NirTaken when it is another account's
     */
    void add(Account.Id account, Nir nir);
}
