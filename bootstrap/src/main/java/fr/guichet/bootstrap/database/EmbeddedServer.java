package fr.guichet.bootstrap.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of the program's own in its data folder, durable, for this machine's loopback interface only; when it is
 * killed it is started again.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String USER = "guichet";
    private static final String DATABASE = "guichet";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final FolderLock lock;
    private final ServerControl control;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedServer(FolderLock lock, ServerControl control, int port, String password) {
        this.lock = lock;
        this.control = control;
        this.port = port;
        this.password = password;
    }

    /** Starts on the port, or on a free one when it is 0. */
    static EmbeddedServer start(Path dataDir, int port) {
        var lock = FolderLock.on(dataDir);
        try {
            var passwordFile = passwordFile(dataDir);
            var password = password(passwordFile);
            var control = new ServerControl(ServerBinaries.unpackedInto(dataDir), dataDir);
            control.prepare(passwordFile);
            control.process().ifPresent(left -> {
                LOG.info("PostgreSQL (process {}) outlived the program that started it; taking it over", left.pid());
                control.stop();
            });
            var server = new EmbeddedServer(lock, control, port == 0 ? freePort() : port, password);
            server.start();
            server.createDatabase();
            return server;
        } catch (RuntimeException | Error failed) {
            lock.close();
            throw failed;
        }
    }

    /** Where its password is kept. */
    static Path passwordFile(Path dataDir) {
        return dataDir.resolve("postgres.password");
    }

    /** The program's database on that port. */
    static String url(int port) {
        return url(port, DATABASE);
    }

    String jdbcUrl() {
        return url(port);
    }

    String password() {
        return password;
    }

    @Override
    public synchronized void close() {
        closed = true;
        try (lock) {
            if (control.process().isPresent()) {
                control.stop();
            }
        }
    }

    private synchronized void start() {
        if (closed) {
            return;
        }
        control.start(port);
        LOG.info("PostgreSQL runs on port {} of the loopback interface", port);
        control.process().ifPresent(this::watch);
    }

    private void watch(ProcessHandle process) {
        Thread.ofPlatform().name("postgres-watch").daemon().start(() -> {
            process.onExit().join();
            startAgain();
        });
    }

    private synchronized void startAgain() {
        if (!closed) {
            LOG.error("PostgreSQL has died; starting it again");
            try {
                start();
            } catch (RuntimeException failed) {
                LOG.error("PostgreSQL could not be started again; restart the program", failed);
            }
        }
    }

    private void createDatabase() {
        try (var connection = DriverManager.getConnection(url(port, "postgres"), USER, password);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException failed) {
            close();
            throw new IllegalStateException("PostgreSQL has started and does not answer", failed);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static String password(Path file) {
        try {
            if (!Files.exists(file)) {
                var random = new byte[24];
                new SecureRandom().nextBytes(random);
                var unfinished = file.resolveSibling("postgres.password-unfinished");
                Files.deleteIfExists(unfinished);
                Files.createFile(
                        unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(unfinished, HexFormat.of().formatHex(random));
                Files.move(unfinished, file);
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
