package fr.guichet.bootstrap.database;

import fr.guichet.bootstrap.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL of a data folder for a command beside the program: the one that runs, or else one that is started for as
 * long as the command takes. Makes nothing where nothing is.
 */
record ExistingServer(String jdbcUrl, String password, Optional<EmbeddedServer> started) implements AutoCloseable {

    private static final Duration STARTING = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LINE_OF_PORT = 3;
    private static final int LINE_OF_STATE = 7;

    static ExistingServer in(Path dataDir) {
        if (!Files.exists(dataDir.resolve("postgres/PG_VERSION"))) {
            throw new CannotStart(
                    "There is no database in the data folder " + dataDir + ".",
                    "Start Guichet once to make it, or name the folder of a running one (--guichet.data-dir=…), or a"
                            + " PostgreSQL server (--spring.datasource.url=…).");
        }
        if (FolderLock.isTaken(dataDir)) {
            return running(dataDir);
        }
        var server = EmbeddedServer.start(dataDir, 0);
        return new ExistingServer(server.jdbcUrl(), server.password(), Optional.of(server));
    }

    @Override
    public void close() {
        started.ifPresent(EmbeddedServer::close);
    }

    @Override
    public String toString() {
        return "ExistingServer[" + jdbcUrl + "]";
    }

    /** The program has the folder; its PostgreSQL says in its file where it listens, and since when. */
    private static ExistingServer running(Path dataDir) {
        try {
            var end = System.nanoTime() + STARTING.toNanos();
            for (var file = pidFile(dataDir); ; file = pidFile(dataDir)) {
                if (file.size() > LINE_OF_STATE
                        && file.get(LINE_OF_STATE).strip().equals("ready")) {
                    return new ExistingServer(
                            EmbeddedServer.url(
                                    Integer.parseInt(file.get(LINE_OF_PORT).strip())),
                            Files.readString(EmbeddedServer.passwordFile(dataDir))
                                    .strip(),
                            Optional.empty());
                }
                if (System.nanoTime() > end) {
                    throw new CannotStart(
                            "A Guichet runs on the data folder " + dataDir + ", and its PostgreSQL does not answer.",
                            "Try again when Guichet has started.");
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "The data folder " + dataDir + " cannot be read: " + unreadable,
                    "Run the command as the user that Guichet runs as.",
                    unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String> pidFile(Path dataDir) throws IOException {
        var file = dataDir.resolve("postgres/postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
