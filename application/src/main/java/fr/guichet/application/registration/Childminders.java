package fr.guichet.application.registration;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Childminder;
import java.util.Optional;

/** Where the registrations of childminders are kept (spec A8). */
public interface Childminders {

    Optional<Childminder> find(Account.Id account);

    void add(Childminder childminder);

    /**
     * Stores the registration over the version it carries.
     *
     * @throws fr.guichet.application.StaleVersion when someone else has stored it meanwhile
     */
    void update(Childminder childminder);
}
