package fr.guichet.application;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param entries in the list's order
 * @param total how many the whole list has
 */
public record Page<T>(List<T> entries, long total) {

    public Page {
        entries = List.copyOf(entries);
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(entries.stream().<R>map(change).toList(), total);
    }
}
