package fr.guichet.bootstrap;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;

/** Four callers who ask for one thing after the other, whatever happens to the program meanwhile. */
final class Load implements AutoCloseable {

    static final int AT_A_TIME = 4;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running = true;

    /** What each caller does again and again; it returns the id of what was acknowledged. */
    Load(IntFunction<Optional<String>> ask) {
        IntStream.range(0, AT_A_TIME).forEach(caller -> threads.execute(() -> askOnAndOn(caller, ask)));
    }

    private void askOnAndOn(int caller, IntFunction<Optional<String>> ask) {
        while (running) {
            try {
                ask.apply(caller).ifPresent(acknowledged::add);
            } catch (UncheckedIOException | JacksonException cutOff) {
                // Nothing was acknowledged: the program or its database was killed meanwhile.
                Thread.onSpinWait();
            }
        }
    }

    /** Waits for so many more to be acknowledged. */
    void awaitAcknowledged(int more) {
        var enough = acknowledged.size() + more;
        await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= enough);
    }

    /** Ends the load and tells what was acknowledged. */
    Set<String> end() {
        close();
        return Set.copyOf(acknowledged);
    }

    @Override
    public void close() {
        running = false;
        threads.close();
    }
}
