package fr.guichet.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.bootstrap.CannotStart;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DatabaseDemandsTest {

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17, 18, 19})
    void runs_on_postgresql_from_15(int major) {
        assertThatCode(() -> ServerVersion.demand("PostgreSQL", major, major + ".1"))
                .doesNotThrowAnyException();
    }

    @Test
    void refuses_an_older_one_and_says_which_it_needs() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> ServerVersion.demand("PostgreSQL", 14, "14.9"))
                .withMessageContaining("PostgreSQL 14.9")
                .withMessageContaining("15 to 18");
    }

    @Test
    void refuses_another_product() {
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> ServerVersion.demand("EnterpriseSQL", 18, "18"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "28P01", "3D000", "57P03", "53300"})
    void says_plainly_that_the_database_cannot_be_reached(String state) {
        var analysis = new DatabaseUnreachable()
                .analyze(new IllegalStateException(new SQLException("pool", new SQLException("refused", state))));

        assertThat(analysis)
                .returns("The database cannot be reached: refused", FailureAnalysis::getDescription)
                .satisfies(found -> assertThat(found.getAction()).contains("spring.datasource.url"));
    }

    @Test
    void leaves_other_failures_of_the_database_to_their_stack_trace() {
        assertThat(new DatabaseUnreachable()
                        .analyze(new IllegalStateException(new SQLException("no such table", "42P01"))))
                .isNull();
    }
}
