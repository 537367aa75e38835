package fr.guichet.bootstrap;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The built jar, started as a user starts it: {@code java -jar guichet.jar} in a folder. */
final class BuiltProgram {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    private final Path folder;
    private final Path output;
    private final int port;
    private final Process process;

    private BuiltProgram(Path folder, Path output, int port, Process process) {
        this.folder = folder;
        this.output = output;
        this.port = port;
        this.process = process;
    }

    /** Starts, and waits for nothing. */
    static BuiltProgram launch(Path folder, String... arguments) {
        try {
            var port = freePort();
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    System.getProperty("guichet.jar"),
                    "--server.port=" + port));
            command.addAll(List.of(arguments));
            var output = Files.createTempFile(folder, "output", ".txt");
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new BuiltProgram(folder, output, port, process);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a command of the jar did. */
    record Ended(int code, String output) {}

    /** Runs a command of the jar to its end, with that standard input. */
    static Ended command(Path folder, String input, String... arguments) {
        try {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    System.getProperty("guichet.jar")));
            command.addAll(List.of(arguments));
            var output = Files.createTempFile(folder, "command", ".txt");
            var given = Files.writeString(Files.createTempFile(folder, "input", ".txt"), input);
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(given.toFile())
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not end: " + Files.readString(output));
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Starts, and waits until it serves. */
    static BuiltProgram start(Path folder, String... arguments) {
        var program = launch(folder, arguments);
        program.awaitReady();
        return program;
    }

    void awaitReady() {
        await().atMost(LONG_ENOUGH)
                .pollInterval(Duration.ofMillis(250))
                .failFast(this::demandAlive)
                .ignoreExceptions()
                .until(() -> api().get("/actuator/health/readiness").status() == 200);
    }

    private void demandAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the program has ended: " + output());
        }
    }

    Api api() {
        return Api.anonymous(port);
    }

    int port() {
        return port;
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void awaitOutput(String text) {
        await().atMost(LONG_ENOUGH).until(() -> output().contains(text));
    }

    /** The PostgreSQL of the data folder, while there is one. */
    Optional<ProcessHandle> postgres() {
        var pidFile = folder.resolve("data/postgres/postmaster.pid");
        try {
            return Files.exists(pidFile)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pidFile).getFirst()))
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As {@code kill} does. */
    void terminate() {
        process.destroy();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Waits for the end, or brings it about when it does not come. */
    int awaitExit() {
        try {
            if (process.waitFor(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            postgres().ifPresent(ProcessHandle::destroyForcibly);
            throw new IllegalStateException("did not end: " + output());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
