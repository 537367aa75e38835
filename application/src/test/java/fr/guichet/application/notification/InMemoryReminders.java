package fr.guichet.application.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reminders of appointments that a test names. */
public final class InMemoryReminders implements Reminders {

    private final Set<Due> standing = new HashSet<>();
    private final Set<Due> claimed = new HashSet<>();

    /** An appointment is booked, and stands at that start. */
    public void stands(Due due) {
        standing.add(due);
    }

    /** It does so no more. */
    public void falls(Due due) {
        standing.remove(due);
    }

    @Override
    public List<Due> due(Instant now, Duration lead, int limit) {
        return standing.stream()
                .filter(due -> due.start().isAfter(now) && !due.start().isAfter(now.plus(lead)))
                .filter(due -> !claimed.contains(due))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean claim(Due due) {
        return claimed.add(due);
    }

    @Override
    public boolean holds(Due due) {
        return standing.contains(due);
    }
}
