package fr.guichet.domain.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds which of many things meets a time, in logarithmic time. */
final class RangeIndex<T> {

    private record Entry<T>(TimeRange range, T thing) {}

    private final List<Entry<T>> byStart;

    /** For each entry the latest end of it and all before it, which never falls even where entries overlap. */
    private final Instant[] latestEnd;

    private RangeIndex(List<Entry<T>> byStart) {
        this.byStart = byStart;
        latestEnd = new Instant[byStart.size()];
        Instant latest = Instant.MIN;
        for (int i = 0; i < latestEnd.length; i++) {
            Instant end = byStart.get(i).range().end();
            latest = end.isAfter(latest) ? end : latest;
            latestEnd[i] = latest;
        }
    }

    static <T> RangeIndex<T> of(Collection<T> things, Function<T, TimeRange> range) {
        var byStart = new ArrayList<Entry<T>>(things.size());
        for (T thing : things) {
            byStart.add(new Entry<>(range.apply(thing), thing));
        }
        byStart.sort(Comparator.comparing(entry -> entry.range().start()));
        return new RangeIndex<>(byStart);
    }

    /** The one that starts first of those that share time with the range. */
    Optional<T> firstMeeting(TimeRange range) {
        int low = 0;
        int high = latestEnd.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (latestEnd[middle].isAfter(range.start())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        // All before this one end too early; it ends late enough itself; all after it start no sooner.
        return low < latestEnd.length && byStart.get(low).range().start().isBefore(range.end())
                ? Optional.of(byStart.get(low).thing())
                : Optional.empty();
    }
}
