package fr.guichet.bootstrap.database;

import fr.guichet.bootstrap.CannotStart;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** Makes, starts and stops one cluster by PostgreSQL's own programs. */
final class ServerControl {

    /** What is acknowledged survives a kill -9 and a power cut. PostgreSQL's own defaults, said aloud. */
    private static final List<String> DURABLE = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

    /** Reached from this machine alone, and only with the password. Its log holds no values of rows. */
    private static final List<String> PRIVATE = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_checkpoints=off");

    private final ServerBinaries binaries;
    private final Path cluster;
    private final Path log;

    ServerControl(ServerBinaries binaries, Path dataDir) {
        this.binaries = binaries;
        this.cluster = dataDir.resolve("postgres");
        this.log = dataDir.resolve("postgres.log");
    }

    /** Makes the cluster where there is none yet; one that another version made is refused. */
    void prepare(Path passwordFile) {
        var ours = run("postgres", "--version").replaceAll("(?s).*?(\\d+).*", "$1");
        try {
            var version = cluster.resolve("PG_VERSION");
            if (!Files.exists(version)) {
                initialise(passwordFile);
            } else if (!Files.readString(version).strip().equals(ours)) {
                throw new CannotStart(
                        "The data in %s were made by PostgreSQL %s; this Guichet brings PostgreSQL %s along."
                                .formatted(cluster, Files.readString(version).strip(), ours),
                        "Start the older Guichet, dump the database, and load it into the new one "
                                + "(docs/operations.md, \"A data folder of another PostgreSQL\"); "
                                + "or set guichet.data-dir to an empty folder.");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A start that is killed half-way leaves nothing under the cluster's name. */
    private void initialise(Path passwordFile) throws IOException {
        var unfinished = cluster.resolveSibling("postgres-unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + EmbeddedServer.USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The process that serves the cluster now: ours, or one that outlived the program that started it. */
    Optional<ProcessHandle> process() {
        var pidFile = cluster.resolve("postmaster.pid");
        try {
            return Files.exists(pidFile)
                    ? ProcessHandle.of(
                                    Long.parseLong(Files.readAllLines(pidFile).getFirst()))
                            .filter(ServerControl::isPostgres)
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("/postgres"))
                .orElse(false);
    }

    void start(int port) {
        try {
            if (process().isEmpty()) {
                // Left by a kill; its number may be another program's by now, which PostgreSQL would wait for.
                Files.deleteIfExists(cluster.resolve("postmaster.pid"));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var options = new ArrayList<>(List.of("-p", Integer.toString(port)));
        for (var settings : List.of(DURABLE, PRIVATE)) {
            settings.forEach(setting -> options.addAll(List.of("-c", setting)));
        }
        run(
                "pg_ctl",
                "--pgdata=" + cluster,
                "--log=" + log,
                "--options=" + String.join(" ", options),
                "--wait",
                "--timeout=60",
                "start");
    }

    /** Ends every session and stops; what is acknowledged is on disk already. */
    void stop() {
        run("pg_ctl", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=60", "stop");
    }

    private String run(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (ProcessHandle.current().info().user().filter("root"::equals).isPresent()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            if (!LinuxUtils.isUnshareAvailable()) {
                throw new CannotStart(
                        "PostgreSQL does not run as root, and this system has no `unshare` to help.",
                        "Start Guichet as an ordinary user, or set spring.datasource.url to a PostgreSQL server.");
            }
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(Arrays.asList(arguments));
        try {
            // A file, not a pipe: the server would keep the pipe open, and reading it would never end.
            var output = Files.createTempFile(
                    "guichet-" + program,
                    ".out",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                var ended = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start()
                        .waitFor();
                var said = Files.readString(output, StandardCharsets.UTF_8).strip();
                if (ended != 0) {
                    throw new CannotStart(
                            "PostgreSQL's %s failed: %s%s".formatted(program, said, lastOfLog()),
                            "See " + log + ". If the folder came from another machine or is damaged, restore it from a "
                                    + "copy, or set guichet.data-dir to another one.");
                }
                return said;
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + program + " ran", stopped);
        }
    }

    private String lastOfLog() throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        var lines = Files.readAllLines(log);
        return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
