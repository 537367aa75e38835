package fr.guichet.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class PostgresTestDatabaseTest {

    @Test
    void each_database_is_alone_and_what_throws_is_rolled_back() {
        try (var one = PostgresTestDatabase.create();
                var other = PostgresTestDatabase.create()) {
            one.dsl().execute("create table probe (id int primary key)");
            assertThat(other.dsl()
                            .fetchValue("select count(*) from information_schema.tables where table_name = 'probe'"))
                    .isEqualTo(0L);

            assertThatThrownBy(() -> one.transactions().run(() -> {
                        one.dsl().execute("insert into probe values (1)");
                        one.dsl().execute("insert into probe values (1)");
                    }))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(one.dsl().fetchValue("select count(*) from probe")).isEqualTo(0L);
        }
    }
}
