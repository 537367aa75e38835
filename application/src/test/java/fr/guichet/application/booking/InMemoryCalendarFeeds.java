package fr.guichet.application.booking;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.domain.account.Account;
import java.time.Instant;
import java.util.Optional;

/** Secrets of calendar feeds in memory. */
public final class InMemoryCalendarFeeds implements CalendarFeeds {

    private final InMemoryTable<Account.Id, Feed> feeds;

    private record Feed(Account.Id owner, CalendarSecret secret) {}

    public InMemoryCalendarFeeds(InMemoryTransactions transactions) {
        feeds = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<CalendarSecret> find(Account.Id owner) {
        return feeds.find(owner).map(Feed::secret);
    }

    @Override
    public Optional<Account.Id> owner(CalendarSecret secret) {
        return feeds.all().stream()
                .filter(feed -> feed.secret().equals(secret))
                .map(Feed::owner)
                .findFirst();
    }

    @Override
    public void add(Account.Id owner, CalendarSecret secret, Instant now) {
        if (feeds.find(owner).isPresent() || owner(secret).isPresent()) {
            throw new IllegalStateException("one secret each");
        }
        feeds.put(owner, new Feed(owner, secret));
    }

    @Override
    public void remove(Account.Id owner) {
        feeds.remove(owner);
    }
}
