package fr.guichet.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fr.guichet.bootstrap.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One data folder, started and stopped and started again, because a first start takes seconds. */
@TestMethodOrder(OrderAnnotation.class)
class EmbeddedServerTest {

    @TempDir
    private static Path dataDir;

    @Test
    @Order(1)
    void acknowledges_only_what_is_on_disk_and_hides_from_the_network() throws SQLException {
        try (var server = EmbeddedServer.start(dataDir, 0);
                var connection = connect(server)) {
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(show(connection, "full_page_writes")).isEqualTo("on");
            assertThat(show(connection, "data_checksums")).isEqualTo("on");
            assertThat(show(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(connection, "unix_socket_directories")).isEmpty();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), EmbeddedServer.USER, "guess")
                            .close())
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    @Order(2)
    void refuses_a_second_program_on_the_same_folder() {
        try (var first = EmbeddedServer.start(dataDir, 0)) {
            assertThat(first.jdbcUrl()).isNotEmpty();
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedServer.start(dataDir, 0))
                    .withMessageContaining("in use by another Guichet")
                    .withMessageContaining(dataDir.toString());
        }
    }

    @Test
    @Order(3)
    void keeps_its_data_and_comes_back_when_it_is_killed() throws Exception {
        try (var server = EmbeddedServer.start(dataDir, 0);
                var connection = connect(server)) {
            execute(connection, "create table kept (id int)");
            execute(connection, "insert into kept values (1)");

            postgresIn(dataDir).destroyForcibly();

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(countKept(server)).isOne());
        }
        assertThat(dataDir.resolve("postgres/postmaster.pid")).doesNotExist();

        try (var again = EmbeddedServer.start(dataDir, 0)) {
            assertThat(countKept(again)).isOne();
        }
    }

    @Test
    @Order(4)
    void refuses_data_that_another_version_has_made() throws IOException {
        Files.writeString(dataDir.resolve("postgres/PG_VERSION"), "17\n");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedServer.start(dataDir, 0))
                .withMessageContaining("made by PostgreSQL 17")
                .withMessageContaining("brings PostgreSQL 18");
    }

    @Test
    void refuses_a_folder_that_is_none(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedServer.start(file, 0))
                .withMessageContaining("cannot be written");
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), EmbeddedServer.USER, server.password());
    }

    private static int countKept(EmbeddedServer server) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ProcessHandle postgresIn(Path dataDir) throws IOException {
        var pidFile = Files.readAllLines(dataDir.resolve("postgres/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(pidFile.getFirst())).orElseThrow();
    }
}
