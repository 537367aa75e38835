package fr.guichet.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.guichet.application.account.Overloaded;
import fr.guichet.domain.account.RawPassword;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Spec A4: bcrypt, whole; no more at once than the machine bears. */
class BcryptHasherTest {

    private static final int CHEAPEST = 4;

    private final BcryptHasher hasher = new BcryptHasher(CHEAPEST, 2, Duration.ofSeconds(20));

    @AfterEach
    void close() {
        hasher.close();
    }

    @Test
    void knows_the_password_that_was_hashed_and_no_other() {
        var hash = hasher.hash(new RawPassword("Lavande-77"));

        assertThat(hasher.matches(new RawPassword("Lavande-77"), Optional.of(hash)))
                .isTrue();
        assertThat(hasher.matches(new RawPassword("lavande-77"), Optional.of(hash)))
                .isFalse();
    }

    @Test
    void tells_two_passwords_apart_that_are_equal_to_byte_seventy_two() {
        var start = "Aa1" + "x".repeat(69);
        var hash = hasher.hash(new RawPassword(start + "y"));

        assertThat(hasher.matches(new RawPassword(start + "z"), Optional.of(hash)))
                .isFalse();
        assertThat(hasher.matches(new RawPassword(start), Optional.of(hash))).isFalse();
        assertThat(hasher.matches(new RawPassword(start + "y"), Optional.of(hash)))
                .isTrue();
    }

    @Test
    void reads_sixty_four_accented_letters_whole() {
        var letters = "É" + "é".repeat(62);
        var hash = hasher.hash(new RawPassword(letters + "1"));

        assertThat(hasher.matches(new RawPassword(letters + "1"), Optional.of(hash)))
                .isTrue();
        assertThat(hasher.matches(new RawPassword(letters + "2"), Optional.of(hash)))
                .isFalse();
    }

    @Test
    void hashes_one_password_differently_each_time() {
        var password = new RawPassword("Lavande-77");

        assertThat(hasher.hash(password)).isNotEqualTo(hasher.hash(password));
    }

    @Test
    void matches_nothing_where_nothing_was_hashed() {
        assertThat(hasher.matches(new RawPassword("Lavande-77"), Optional.empty()))
                .isFalse();
    }

    /** Spec A5: an unknown address takes as long as a wrong password; a cost can be counted, a time cannot be trusted. */
    @Test
    void takes_twelve_rounds_with_a_hash_or_without() {
        try (var costly = new BcryptHasher(12, 1, Duration.ofSeconds(20))) {
            assertThat(costly.hash(new RawPassword("Lavande-77")).encoded()).startsWith("sha384:$2a$12$");
            var start = System.nanoTime();
            costly.matches(new RawPassword("Lavande-77"), Optional.empty());
            // Four rounds take under a millisecond; twelve, at least 40 on any machine of these years.
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(20));
        }
    }

    @Test
    void lets_no_more_in_at_once_than_it_may() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 64)
                    .forEach(i -> threads.execute(() -> hasher.inTurn(hashing -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        hashing.hash(new RawPassword("Lavande-77"));
                        return inside.decrementAndGet();
                    })));
        }

        assertThat(most).hasValueBetween(1, 2);
    }

    @Test
    void turns_away_who_waited_too_long() throws Exception {
        try (var impatient = new BcryptHasher(CHEAPEST, 1, Duration.ofMillis(1));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = new CountDownLatch(1);
            var done = new CountDownLatch(1);
            threads.execute(() -> impatient.inTurn(hashing -> {
                taken.countDown();
                try {
                    done.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return true;
            }));
            taken.await();

            assertThatExceptionOfType(Overloaded.class)
                    .isThrownBy(() -> impatient.hash(new RawPassword("Lavande-77")))
                    .satisfies(overloaded -> assertThat(overloaded.retryAfter()).isPositive());
            done.countDown();
        }
    }

    @Test
    void gives_its_turn_back_when_the_work_fails() {
        for (var i = 0; i < 5; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> hasher.inTurn(hashing -> {
                        throw new IllegalStateException("stop");
                    }));
        }

        assertThat(hasher.hash(new RawPassword("Lavande-77"))).isNotNull();
    }

    @Test
    void refuses_to_hash_inside_a_transaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> hasher.hash(new RawPassword("Lavande-77")))
                    .withMessageContaining("inside a transaction");
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }
}
