package fr.guichet.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.BuiltProgram.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One folder from before its first start on. */
@DisplayName("java -jar guichet.jar create-admin: one more super_admin, whether the program runs or not (spec A3)")
@TestMethodOrder(OrderAnnotation.class)
class CreateAdminIT {

    private static final String PASSWORD = "Administration-2";

    @TempDir
    private static Path folder;

    private static @Nullable BuiltProgram program;

    @AfterAll
    static void end() {
        if (program != null) {
            program.terminate();
            program.awaitExit();
        }
    }

    @Test
    @Order(1)
    void without_a_database_it_makes_none() {
        var ended = createAdmin(PASSWORD, "--email", "anne@example.org");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("There is no database in the data folder", "guichet.data-dir");
        assertNoStackTrace(ended);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    @Order(2)
    void a_server_that_is_not_there_is_named_as_the_reason() {
        var ended = createAdmin(
                PASSWORD,
                "--email",
                "anne@example.org",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/guichet");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("The database cannot be reached", "spring.datasource.url");
        assertNoStackTrace(ended);
    }

    @Test
    @Order(3)
    void beside_a_running_program_it_uses_the_program_s_postgresql() {
        program = BuiltProgram.start(folder);
        var postgres = program.postgres().orElseThrow().pid();

        var ended = createAdmin(PASSWORD, "--email", "anne@example.org", "--first-name", "Anne", "--last-name=ROUX");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("anne@example.org").doesNotContain(PASSWORD);
        assertMaySignIn("anne@example.org");
        assertThat(program.postgres().orElseThrow().pid()).isEqualTo(postgres);
        program.api().get("/actuator/health/readiness").expect(200);
    }

    @Test
    @Order(4)
    void an_address_of_an_account_changes_nothing() {
        var ended = createAdmin("Autre-secret-3", "--email", "Anne@Example.org");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("is the address of an account already");
        assertMaySignIn("anne@example.org");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        court1A      | less than 8 characters
        sans-majuscule-1 | no upper-case letter
        Sans-chiffre | no digit
        Password1    | everybody tries first
        -            | No password was given
        """)
    @Order(5)
    void a_weak_password_is_refused_with_the_reason(@Nullable String password, String reason) {
        var ended = createAdmin(password == null ? "" : password, "--email", "faible@example.org");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains(reason);
        assertNoStackTrace(ended);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --email;personne          | "personne" is no e-mail address
        --email                   | --email lacks its value
        --first-name;Anne         | --email is missing
        --email;a@b.example;--role=client | There is no option --role
        --email;a@b.example;--password=Secret-12 | A password on the command line would be seen
        --email;a@b.example;oublie | There is no option oublie
        """)
    @Order(6)
    void a_wrong_call_is_refused_with_the_reason_and_the_right_one(String arguments, String reason) {
        var ended = createAdmin(PASSWORD, arguments.split(";", -1));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output()).contains(reason, "create-admin --email");
        assertNoStackTrace(ended);
    }

    @Test
    @Order(7)
    void a_command_that_is_not_there_starts_nothing() {
        var ended = BuiltProgram.command(folder, "", "create-admim", "--email", "a@b.example");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output()).contains("there is no command \"create-admim\"", "create-admin --email");
    }

    @Test
    @Order(8)
    void a_server_of_one_s_own_is_used_where_it_is_named() throws IOException {
        var pidFile = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"));
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));

        var ended = BuiltProgram.command(
                elsewhere,
                PASSWORD + "\n",
                "create-admin",
                "--email=marc@example.org",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:"
                        + pidFile.get(3).strip() + "/guichet",
                "--spring.datasource.username=guichet",
                "--spring.datasource.password="
                        + Files.readString(folder.resolve("data/postgres.password"))
                                .strip());

        assertThat(ended.code()).as(ended.output()).isZero();
        assertMaySignIn("marc@example.org");
        assertThat(elsewhere.resolve("data")).doesNotExist();
    }

    @Test
    @Order(9)
    void while_the_program_is_stopped_it_starts_postgresql_and_stops_it_again() {
        var stopped = running();
        stopped.terminate();
        stopped.awaitExit();

        var ended = createAdmin(PASSWORD, "--email", "paule@example.org");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(stopped.postgres()).isEmpty();
        program = BuiltProgram.start(folder);
        assertMaySignIn("paule@example.org");
    }

    private static BuiltProgram running() {
        if (program == null) {
            throw new IllegalStateException("the tests run in their order");
        }
        return program;
    }

    /** And must change the password first, as every administrator must. */
    private static void assertMaySignIn(String email) {
        running().api().signIn(email, PASSWORD).get("/users").expect(403, "CHANGEMENT_MOT_DE_PASSE_OBLIGATOIRE");
    }

    private static void assertNoStackTrace(Ended ended) {
        assertThat(ended.output()).doesNotContain("\tat ", "Exception");
    }

    private static Ended createAdmin(String password, String... arguments) {
        var all = new ArrayList<>(List.of("create-admin"));
        all.addAll(List.of(arguments));
        return BuiltProgram.command(folder, password + "\n", all.toArray(String[]::new));
    }
}
