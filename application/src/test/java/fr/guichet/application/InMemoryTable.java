package fr.guichet.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Immutable rows by key, in the order of their arrival; written in transactions only, and rolled back with them. */
public final class InMemoryTable<K, V> {

    private final InMemoryTransactions transactions;
    private volatile Map<K, V> rows = Map.of();

    public InMemoryTable(InMemoryTransactions transactions) {
        this.transactions = transactions;
        transactions.enlist(() -> {
            var before = rows;
            return () -> rows = before;
        });
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** What is stored now; later writes do not change the list. */
    public List<V> all() {
        return List.copyOf(rows.values());
    }

    public void put(K key, V row) {
        transactions.requireOpen();
        var changed = new LinkedHashMap<>(rows);
        changed.put(key, row);
        rows = changed;
    }

    public void remove(K key) {
        transactions.requireOpen();
        var changed = new LinkedHashMap<>(rows);
        changed.remove(key);
        rows = changed;
    }
}
