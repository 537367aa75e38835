package fr.guichet.application.booking;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.Account;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Gives whoever knows the secret its owner's calendar: the last {@value #PAST_DAYS} days and all that lies ahead, the
 * cancelled appointments marked, a client's with whom it is, a practitioner's with the client's name (spec B11).
 */
@UseCase
public final class ReadCalendar {

    static final int PAST_DAYS = 90;

    private final CalendarFeeds feeds;
    private final Accounts accounts;
    private final CalendarEntries entries;
    private final Practices practices;
    private final CalendarWriter writer;
    private final Clock clock;

    public ReadCalendar(
            CalendarFeeds feeds,
            Accounts accounts,
            CalendarEntries entries,
            Practices practices,
            CalendarWriter writer,
            Clock clock) {
        this.feeds = feeds;
        this.accounts = accounts;
        this.entries = entries;
        this.practices = practices;
        this.writer = writer;
        this.clock = clock;
    }

    /** The calendar as iCalendar text; empty when the secret is nobody's, or its owner's account is not active. */
    public Optional<String> handle(CalendarSecret secret) {
        return feeds.owner(secret)
                .flatMap(accounts::find)
                .filter(Account::isActive)
                .map(this::calendar);
    }

    private String calendar(Account owner) {
        var from = clock.instant().minus(Duration.ofDays(PAST_DAYS));
        // A practitioner who is none any more is not told clients' names any more.
        var reader = new Actor(owner.id(), owner.role());
        var events = entries.endingAfter(from, owner.id()).stream()
                .filter(entry -> Ownership.maySee(reader, entry.appointment()))
                .map(entry -> entry.eventFor(owner.id()))
                .toList();
        return writer.write(practices.current(), from, events);
    }
}
