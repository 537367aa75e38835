package fr.guichet.application.privacy;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** The audit trail in memory. */
public final class InMemoryAuditTrail implements AuditTrail {

    private final InMemoryTable<UUID, AuditEntry> entries;

    public InMemoryAuditTrail(InMemoryTransactions transactions) {
        entries = new InMemoryTable<>(transactions);
    }

    @Override
    public void add(AuditEntry entry) {
        entries.put(entry.id(), entry);
    }

    @Override
    public Page<AuditEntry> find(Filter filter, PageRequest page) {
        var found = entries.all().stream()
                .filter(filter::matches)
                .sorted(Comparator.comparing(AuditEntry::at)
                        .thenComparing(AuditEntry::id)
                        .reversed())
                .toList();
        return new Page<>(found.stream().skip(page.offset()).limit(page.size()).toList(), found.size());
    }

    @Override
    public int forgetBefore(Instant before) {
        var old = entries.all().stream()
                .filter(entry -> entry.at().isBefore(before))
                .map(AuditEntry::id)
                .toList();
        old.forEach(entries::remove);
        return old.size();
    }
}
