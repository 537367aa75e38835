package fr.guichet.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.guichet.application.Transactions;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class TransactionsTest {

    private final PostgresTestDatabase database = PostgresTestDatabase.create();
    private final DSLContext dsl = database.dsl();
    private final Transactions transactions = database.transactions();

    @BeforeEach
    void table() {
        dsl.execute("create table counter (id int constraint counter_pk primary key, n int not null)");
        transactions.run(
                () -> dsl.query("insert into counter values (1, 0), (2, 0)").execute());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keeps_all_of_the_work_or_none() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(() -> {
                    add(1, 1);
                    transactions.run(() -> add(2, 1));
                    throw new IllegalStateException("stop");
                }));

        assertThat(sum()).isZero();
    }

    @Test
    void refuses_a_write_outside_a_transaction() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> dsl.insertInto(DSL.table("counter")).values(3, 0).execute())
                .withMessageContaining("outside a transaction");
    }

    @Test
    void names_the_constraint_that_refused() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> transactions.run(
                        () -> dsl.query("insert into counter values (1, 0)").execute()))
                .satisfies(thrown -> assertThat(Violations.constraintOf(thrown)).contains("counter_pk"));
    }

    /** Two transactions take two rows in opposite order: PostgreSQL ends one, which then runs again. */
    @Test
    void runs_the_loser_of_a_deadlock_again() throws Exception {
        var bothHoldOne = new CyclicBarrier(2);
        var runs = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var there = threads.submit(crossing(1, 2, bothHoldOne, runs));
            var back = threads.submit(crossing(2, 1, bothHoldOne, runs));
            there.get();
            back.get();
        }

        assertThat(sum()).isEqualTo(4);
        assertThat(runs).hasValue(3);
    }

    private Callable<Boolean> crossing(int first, int second, CyclicBarrier bothHoldOne, AtomicInteger runs) {
        return () -> transactions.inTransaction(() -> {
            var run = runs.incrementAndGet();
            add(first, 1);
            if (run <= 2) {
                await(bothHoldOne);
            }
            add(second, 1);
            return true;
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void add(int id, int n) {
        dsl.query("update counter set n = n + {0} where id = {1}", DSL.val(n), DSL.val(id))
                .execute();
    }

    private int sum() {
        return dsl.fetchSingle("select sum(n)::int from counter").get(0, Integer.class);
    }
}
