package fr.guichet.application.notification;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.StaleVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Messages in memory. */
public final class InMemoryMessages implements Messages {

    private final InMemoryTable<Message.Id, Message> rows;

    public InMemoryMessages(InMemoryTransactions transactions) {
        rows = new InMemoryTable<>(transactions);
    }

    @Override
    public List<Message> add(List<Message> messages) {
        var added = new ArrayList<Message>();
        for (var message : messages) {
            if (message.once().isEmpty()
                    || rows.all().stream().noneMatch(other -> other.once().equals(message.once()))) {
                rows.put(message.id(), message);
                added.add(message);
            }
        }
        return added;
    }

    @Override
    public Optional<Message> find(Message.Id id) {
        return rows.find(id);
    }

    @Override
    public void update(Message message) {
        var stored = rows.find(message.id()).map(Message::version);
        if (stored.isEmpty() || stored.get() != message.version()) {
            throw new StaleVersion(message.id());
        }
        rows.put(message.id(), message.withVersion(message.version() + 1));
    }

    @Override
    public int forgetSecretsExpiredBy(Instant now) {
        var expired = rows.all().stream()
                .filter(message -> message.secret().isPresent() && message.isExpired(now))
                .toList();
        expired.forEach(message -> update(message.expired(now)));
        return expired.size();
    }

    @Override
    public Page<Message> list(Optional<Message.State> state, PageRequest page) {
        var all = rows.all().stream()
                .filter(message -> state.isEmpty() || message.progress().state() == state.get())
                .sorted(Comparator.comparing(Message::createdAt)
                        .thenComparing(message -> message.id().value())
                        .reversed())
                .toList();
        return new Page<>(all.stream().skip(page.offset()).limit(page.size()).toList(), all.size());
    }

    @Override
    public List<Message> to(Set<UUID> recipients) {
        return rows.all().stream()
                .filter(message -> message.concerns()
                        .recipient()
                        .filter(recipients::contains)
                        .isPresent())
                .sorted(Comparator.comparing(Message::createdAt)
                        .thenComparing(message -> message.id().value()))
                .toList();
    }
}
