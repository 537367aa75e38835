package fr.guichet.application.registration;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.Photo;
import java.util.Optional;
import java.util.Set;

/** Tells which photo a child has, and whose child it is. */
public interface ChildPhotos {

    /** The child's photo, where there is such a child and it has one. */
    Optional<ChildPhoto> find(Child.Id child);

    /** A child's photo, with the accounts of the parents. */
    record ChildPhoto(Photo.Id photo, Set<Account.Id> parents) {

        public ChildPhoto {
            parents = Set.copyOf(parents);
        }
    }
}
