package fr.guichet.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.guichet.application.Transactions;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PendingWritesTest {

    private static final Field<Integer> ID = DSL.field("id", SQLDataType.INTEGER);
    private static final Param<Integer> GIVEN = Given.parameter("given", ID);

    private final PostgresTestDatabase database = PostgresTestDatabase.create();
    private final DSLContext dsl = database.dsl();
    private final Transactions transactions = database.transactions();
    private final Rendered insert =
            Rendered.of(dsl, dsl.insertInto(DSL.table("thing"), ID).values(GIVEN));
    private final Rendered all = Rendered.of(dsl, dsl.select(ID).from("thing").orderBy(ID));

    @BeforeEach
    void table() {
        dsl.execute("create table thing (id int constraint thing_pk primary key)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void are_stored_at_the_commit_and_not_before() {
        transactions.run(() -> {
            later(1);
            later(2);
            assertThat(seenByOthers()).isEmpty();
        });

        assertThat(seenByOthers()).containsExactly(1, 2);
    }

    @Test
    void are_there_for_whatever_the_transaction_asks_next() {
        var seen = new ArrayList<List<Integer>>();
        transactions.run(() -> {
            later(1);
            seen.add(stored());
            later(2);
            seen.add(all.read(new Given(), rows -> rows.all(Rows.Row::integer)));
        });

        assertThat(seen).containsExactly(List.of(1), List.of(1, 2));
    }

    @Test
    void go_with_a_transaction_that_fails_and_are_not_in_the_next_one() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(() -> {
                    later(1);
                    throw new IllegalStateException("stop");
                }));
        transactions.run(() -> later(2));

        assertThat(stored()).containsExactly(2);
    }

    @Test
    void belong_to_the_outer_transaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(() -> {
                    transactions.run(() -> later(1));
                    throw new IllegalStateException("stop");
                }));

        assertThat(stored()).isEmpty();
    }

    @Test
    void undo_the_transaction_when_one_is_refused_and_say_so_in_the_applications_words() {
        transactions.run(() -> later(1));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> transactions.run(() -> {
                    later(2);
                    later(1);
                }));
        assertThat(stored()).containsExactly(1);
    }

    @Test
    void leave_with_the_commit_so_that_what_it_refuses_is_said_in_the_applications_words_too() {
        dsl.execute("alter table thing add constraint thing_once unique (id) deferrable initially deferred");
        dsl.execute("alter table thing drop constraint thing_pk");
        transactions.run(() -> later(1));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> transactions.run(() -> later(1)));
        transactions.run(() -> later(2));

        assertThat(stored()).containsExactly(1, 2);
    }

    @Test
    void are_refused_outside_a_transaction() {
        assertThatIllegalStateException().isThrownBy(() -> later(1)).withMessageContaining("outside a transaction");
    }

    private void later(int id) {
        insert.executeLater(new Given().and(GIVEN, id), Refused::new);
    }

    private List<Integer> stored() {
        return dsl.select(ID).from("thing").orderBy(ID).fetch(ID);
    }

    /** On a connection of its own, which shows what is committed. */
    private List<Integer> seenByOthers() {
        return DSL.using(database.dataSource(), SQLDialect.POSTGRES)
                .select(ID)
                .from("thing")
                .orderBy(ID)
                .fetch(ID);
    }

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(RuntimeException cause) {
            super(cause);
        }
    }
}
