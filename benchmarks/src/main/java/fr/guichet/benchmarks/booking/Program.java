package fr.guichet.benchmarks.booking;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built jar in a process and a folder of its own, as a user starts it, with the PostgreSQL that it brings along. */
final class Program implements AutoCloseable {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    private final Process process;
    private final Path folder;
    private final int port;

    private Program(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Starts the jar and waits until it serves. */
    static Program start(Path jar, List<String> options) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("guichet-load");
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        command.addAll(List.of("--server.address=127.0.0.1", "--server.port=" + port));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        // Whoever stops the measurement half-way does not want the program to go on.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
        var program = new Program(process, folder, port);
        program.awaitReady();
        return program;
    }

    int port() {
        return port;
    }

    /** A connection to the program's own PostgreSQL. */
    Connection connect() throws SQLException {
        try {
            var data = folder.resolve("data");
            var databasePort =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + databasePort.strip() + "/guichet?currentSchema=public,ext",
                    "guichet",
                    Files.readString(data.resolve("postgres.password")).strip());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        var deadline = Instant.now().plus(LONG_ENOUGH);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                var output = Files.readString(folder.resolve("output.txt"));
                close();
                throw new IllegalStateException("the program did not start: " + output);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean isReady() {
        try (var line = new HttpLine(port)) {
            return line.send(HttpLine.get("/actuator/health/readiness")) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS).join();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
