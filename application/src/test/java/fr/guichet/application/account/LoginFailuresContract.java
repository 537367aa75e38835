package fr.guichet.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.Transactions;
import fr.guichet.application.account.LoginFailures.Attempt;
import fr.guichet.application.account.LoginFailures.Limits;
import fr.guichet.application.account.LoginFailures.Reservation;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of failed tries does (spec A5). */
public abstract class LoginFailuresContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
    private static final Reservation GRANTED = new Reservation.Granted();

    private final String address = UUID.randomUUID() + "@guichet.example";
    private final NetworkAddress network = new NetworkAddress(UUID.randomUUID().toString());

    protected abstract Transactions transactions();

    protected abstract LoginFailures failures();

    @Test
    void grants_ten_tries_for_one_address_and_refuses_the_eleventh() {
        for (var i = 0; i < 10; i++) {
            assertThat(reserve(address, NOW.plusSeconds(i))).isEqualTo(GRANTED);
        }

        assertThat(reserve(address, NOW.plusSeconds(10)))
                .isEqualTo(new Reservation.Exhausted(Duration.ofMinutes(15).minusSeconds(10)));
    }

    @Test
    void grants_another_try_when_the_window_has_moved_on() {
        for (var i = 0; i < 10; i++) {
            reserve(address, NOW.plusSeconds(i));
        }
        var end = NOW.plus(Duration.ofMinutes(15));

        assertThat(reserve(address, end.minusSeconds(1))).isEqualTo(new Reservation.Exhausted(Duration.ofSeconds(1)));
        assertThat(reserve(address, end)).isEqualTo(GRANTED);
        assertThat(reserve(address, end)).isEqualTo(new Reservation.Exhausted(Duration.ofSeconds(1)));
    }

    @Test
    void counts_no_try_that_was_refused() {
        for (var i = 0; i < 10; i++) {
            reserve(address, NOW);
        }
        for (var i = 0; i < 20; i++) {
            reserve(address, NOW.plus(Duration.ofMinutes(14)));
        }

        assertThat(reserve(address, NOW.plus(Duration.ofMinutes(15)))).isEqualTo(GRANTED);
    }

    @Test
    void gives_back_a_try_that_was_no_failure() {
        for (var i = 0; i < 9; i++) {
            reserve(address, NOW);
        }
        var success = attempt(address, network, NOW);
        reserve(success);
        transactions().run(() -> failures().release(success.id()));

        assertThat(reserve(address, NOW)).isEqualTo(GRANTED);
        assertThat(reserve(address, NOW)).isInstanceOf(Reservation.Exhausted.class);
    }

    @Test
    void leaves_other_addresses_alone() {
        for (var i = 0; i < 11; i++) {
            reserve(address, NOW);
        }

        assertThat(reserve("other." + address, NOW)).isEqualTo(GRANTED);
    }

    @Test
    void grants_a_hundred_tries_to_one_network_and_refuses_the_next() {
        for (var i = 0; i < 100; i++) {
            assertThat(reserve(i + "." + address, NOW)).isEqualTo(GRANTED);
        }

        assertThat(reserve("last." + address, NOW)).isInstanceOf(Reservation.Exhausted.class);
        assertThat(reserve(attempt(
                        "last." + address, new NetworkAddress(UUID.randomUUID().toString()), NOW)))
                .isEqualTo(GRANTED);
    }

    @Test
    void grants_ten_of_sixty_four_who_come_at_once() throws Exception {
        var reservations = AccountsContract.atOnce(64, () -> reserve(address, NOW));

        assertThat(reservations).filteredOn(GRANTED::equals).hasSize(10);
    }

    @Test
    void forgets_old_tries() {
        reserve(address, NOW.minus(Duration.ofDays(2)));

        assertThat(transactions().inTransaction(() -> failures().forgetBefore(NOW.minus(Duration.ofDays(1)))))
                .isPositive();
        assertThat(transactions().inTransaction(() -> failures().forgetBefore(NOW.minus(Duration.ofDays(1)))))
                .isZero();
    }

    private Reservation reserve(String of, Instant when) {
        return reserve(attempt(of, network, when));
    }

    private Reservation reserve(Attempt attempt) {
        return transactions().inTransaction(() -> failures().reserve(attempt, Limits.DEFAULT));
    }

    private static Attempt attempt(String address, NetworkAddress network, Instant when) {
        return new Attempt(UUID.randomUUID(), address, network, when);
    }
}
