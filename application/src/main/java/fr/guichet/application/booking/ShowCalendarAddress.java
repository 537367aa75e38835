package fr.guichet.application.booking;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.RandomBytes;
import java.time.Clock;
import java.util.Optional;

/** Shows someone the secret of their calendar feed, which is made at the first asking (spec B11). */
@UseCase
public final class ShowCalendarAddress {

    private final Transactions transactions;
    private final Accounts accounts;
    private final CalendarFeeds feeds;
    private final RandomBytes random;
    private final Clock clock;

    public ShowCalendarAddress(
            Transactions transactions, Accounts accounts, CalendarFeeds feeds, RandomBytes random, Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.feeds = feeds;
        this.random = random;
        this.clock = clock;
    }

    /** Empty when the account has gone since the caller signed in. */
    public Optional<CalendarSecret> handle(Actor actor) {
        return feeds.find(actor.account()).or(() -> transactions.inTransaction(() -> firstAsked(actor)));
    }

    private Optional<CalendarSecret> firstAsked(Actor actor) {
        // Who asks twice at once is given one address twice: the second waits here for the first.
        return accounts.lock(actor.account())
                .map(account -> feeds.find(account.id()).orElseGet(() -> {
                    var secret = CalendarSecret.random(random);
                    feeds.add(account.id(), secret, clock.instant());
                    return secret;
                }));
    }
}
