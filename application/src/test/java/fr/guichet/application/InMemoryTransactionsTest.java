package fr.guichet.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InMemoryTransactionsTest {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryTable<Integer, String> table = new InMemoryTable<>(transactions);

    @Test
    void keeps_what_a_transaction_wrote() {
        transactions.run(() -> table.put(1, "one"));

        assertThat(table.all()).containsExactly("one");
    }

    @Test
    void restores_everything_when_the_work_throws() {
        transactions.run(() -> table.put(1, "one"));

        assertThatThrownBy(() -> transactions.run(() -> {
                    table.remove(1);
                    table.put(2, "two");
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(table.all()).containsExactly("one");
    }

    @Test
    void refuses_a_write_outside_a_transaction() {
        assertThatThrownBy(() -> table.put(1, "one")).isInstanceOf(IllegalStateException.class);
    }
}
