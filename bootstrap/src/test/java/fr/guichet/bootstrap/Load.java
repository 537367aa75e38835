package fr.guichet.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;

/** Parents who register one after the other, eight at a time, whatever happens to the program meanwhile. */
final class Load implements AutoCloseable {

    private static final int AT_A_TIME = 8;

    private final Api api;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running = true;

    Load(Api api) {
        this.api = api;
        IntStream.range(0, AT_A_TIME).forEach(i -> threads.execute(this::registerOnAndOn));
    }

    private void registerOnAndOn() {
        while (running) {
            try {
                var answer = api.post(
                        "/auth/register",
                        Map.of(
                                "role", "parent",
                                "email", RunningProgram.newAddress("charge"),
                                "prenom", "Claire",
                                "nom", "MARTIN",
                                "telephone", "06 89 56 78 90"));
                if (answer.status() == 201) {
                    acknowledged.add(answer.text("userId"));
                }
            } catch (UncheckedIOException | JacksonException cutOff) {
                // Nothing was acknowledged: the program or its database was killed meanwhile.
                Thread.onSpinWait();
            }
        }
    }

    /** Waits for so many more acknowledged registrations. */
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

    /** Every registration that the manager finds. */
    static Set<String> found(Api manager) {
        var found = new HashSet<String>();
        for (var page = 1; ; page++) {
            var answer = manager.get("/parents?taille=200&page=" + page).expect(200);
            answer.elements().map(parent -> parent.path("id").asString()).forEach(found::add);
            var total = answer.headers().firstValueAsLong("X-Total-Count").orElseThrow();
            if (page * 200L >= total) {
                assertThat(found).hasSize((int) total);
                return found;
            }
        }
    }
}
