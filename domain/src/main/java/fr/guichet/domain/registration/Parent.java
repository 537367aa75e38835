package fr.guichet.domain.registration;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PostalAddress;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a family's registration says of one of its parents; names and contact details are the account's.
 *
 * @param address where they live; absent when not given yet
 */
public record Parent(
        Account.Id account,
        Optional<PostalAddress> address,
        Optional<ShortText> profession,
        Optional<ShortText> familySituation,
        Optional<LocalDate> birthDate,
        Optional<Presentation> presentation) {

    /** A parent of whom nothing is known beyond the account. */
    public static Parent of(Account.Id account) {
        return new Parent(
                account, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same parent, living there. */
    public Parent livingAt(Optional<PostalAddress> other) {
        return new Parent(account, other, profession, familySituation, birthDate, presentation);
    }
}
