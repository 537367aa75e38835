package fr.guichet.application.account;

import fr.guichet.application.InMemoryTable;
import fr.guichet.application.InMemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Failed tries in memory. */
public final class InMemoryLoginFailures implements LoginFailures {

    private final InMemoryTable<UUID, Attempt> attempts;

    public InMemoryLoginFailures(InMemoryTransactions transactions) {
        attempts = new InMemoryTable<>(transactions);
    }

    @Override
    public Reservation reserve(Attempt attempt, Limits limits) {
        var wait = Stream.of(
                        wait(other -> other.address().equals(attempt.address()), limits.perAddress(), attempt, limits),
                        wait(other -> other.network().equals(attempt.network()), limits.perNetwork(), attempt, limits))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        if (wait.isPresent()) {
            return new Reservation.Exhausted(wait.get());
        }
        attempts.put(attempt.id(), attempt);
        return new Reservation.Granted();
    }

    private Optional<Duration> wait(Predicate<Attempt> same, int limit, Attempt attempt, Limits limits) {
        return attempts.all().stream()
                .filter(same)
                .map(Attempt::at)
                .filter(at -> at.isAfter(attempt.at().minus(limits.window())))
                .sorted(Comparator.<Instant>naturalOrder().reversed())
                .skip(limit - 1)
                .findFirst()
                .map(oldest -> Duration.between(attempt.at(), oldest.plus(limits.window())));
    }

    @Override
    public void release(UUID attempt) {
        attempts.remove(attempt);
    }

    @Override
    public int forgetBefore(Instant instant) {
        var old = attempts.all().stream()
                .filter(attempt -> attempt.at().isBefore(instant))
                .toList();
        old.forEach(attempt -> attempts.remove(attempt.id()));
        return old.size();
    }
}
