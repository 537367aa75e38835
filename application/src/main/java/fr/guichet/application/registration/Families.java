package fr.guichet.application.registration;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Family;
import java.util.Optional;

/** Where the registrations of families are kept; an account is a parent in one family at most (spec A7). */
public interface Families {

    Optional<Family> find(Family.Id id);

    /** The family that the account is a parent of. */
    Optional<Family> findByAccount(Account.Id account);

    void add(Family family);

    /**
     * Stores the family over the version it carries.
     *
     * @throws fr.guichet.application.StaleVersion when someone else has stored it meanwhile
     */
    void update(Family family);

    /**
     * Forgets the family, whose parent and children have been taken into another one.
     *
     * @throws fr.guichet.application.StaleVersion when someone else has stored it meanwhile
     */
    void remove(Family family);
}
