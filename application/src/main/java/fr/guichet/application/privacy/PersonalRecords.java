package fr.guichet.application.privacy;

import java.time.Instant;
import java.util.List;

/**
 * One kind of what is stored about people, which knows how to forget one of them (spec section 6). Every table of personal
 * data that does not go with its account's row has one; the program finds them all.
 */
@FunctionalInterface
public interface PersonalRecords {

    /**
     * Removes what is kept about the person, or makes it anonymous, in the erasure's transaction: after everybody else
     * was kept from writing about them, before their account's row goes, and in no certain order.
     *
     * @return what is kept all the same
     */
    List<Kept> erase(DataSubject subject, Instant now);
}
