package fr.guichet.application.privacy;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.domain.account.Account;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where sensitive actions are remembered: entries are added, in the transaction of the action, and never changed. */
public interface AuditTrail {

    void add(AuditEntry entry);

    /** Those that the filter lets through, newest first. */
    Page<AuditEntry> find(Filter filter, PageRequest page);

    /**
     * Forgets what is older, which is the one way for entries to go.
     *
     * @param before at least 180 days ago
     * @return how many
     */
    int forgetBefore(Instant before);

    /** The entries, newest first; those about one subject where it is named. */
    default Page<AuditEntry> newest(Optional<UUID> subject, PageRequest page) {
        return find(new Filter(Optional.empty(), Optional.empty(), Optional.empty(), subject, Optional.empty()), page);
    }

    /**
     * Which entries; what is empty does not narrow.
     *
     * @param from included
     * @param to not included
     */
    record Filter(
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<Account.Id> actor,
            Optional<UUID> subject,
            Optional<AuditedAction> action) {

        /** Whether the entry is let through. */
        public boolean matches(AuditEntry entry) {
            return from.map(start -> !entry.at().isBefore(start)).orElse(true)
                    && to.map(end -> entry.at().isBefore(end)).orElse(true)
                    && actor.map(entry.actor()::equals).orElse(true)
                    && (subject.isEmpty() || subject.equals(entry.subject()))
                    && action.map(entry.action()::equals).orElse(true);
        }
    }
}
