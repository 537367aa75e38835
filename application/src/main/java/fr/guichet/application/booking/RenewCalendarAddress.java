package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.RandomBytes;
import java.time.Clock;
import java.util.Optional;

/** Gives someone's calendar feed another secret; whoever knows only the old one finds nothing any more (spec B11). */
@UseCase
public final class RenewCalendarAddress {

    private final Transactions transactions;
    private final Accounts accounts;
    private final CalendarFeeds feeds;
    private final RandomBytes random;
    private final Clock clock;

    public RenewCalendarAddress(
            Transactions transactions, Accounts accounts, CalendarFeeds feeds, RandomBytes random, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.feeds = feeds;
        this.random = random;
        this.clock = clock;
    }

    /** Empty when the account has gone since the caller signed in. */
    public Optional<CalendarSecret> handle(Actor actor) {
        return transactions.inTransaction(() -> accounts.lock(actor.account()).map(account -> {
            var secret = CalendarSecret.random(random);
            feeds.remove(account.id());
            feeds.add(account.id(), secret, clock.instant());
            return secret;
        }));
    }
}
