package fr.guichet.application.booking;

import fr.guichet.domain.account.Account;
import java.time.Instant;
import java.util.Optional;

/** By which secret whose calendar feed is found: one for each account that has asked (spec B11). */
public interface CalendarFeeds {

    /** The owner's secret, to be shown to nobody else. */
    Optional<CalendarSecret> find(Account.Id owner);

    /** Whose feed the secret opens. */
    Optional<Account.Id> owner(CalendarSecret secret);

    /** Gives a secret to someone who has none. */
    void add(Account.Id owner, CalendarSecret secret, Instant now);

    /** From now on the owner's secret opens nothing. */
    void remove(Account.Id owner);
}
