package fr.guichet.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.PageRequest;
import fr.guichet.application.Transactions;
import fr.guichet.domain.account.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every audit trail does (spec section 6). */
public abstract class AuditTrailContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");

    protected abstract AuditTrail trail();

    protected abstract Transactions transactions();

    @Test
    void tells_what_happened_newest_first_and_by_subject() {
        var subject = UUID.randomUUID();
        var older = entry(NOW, subject);
        var newer = entry(NOW.plus(Duration.ofMinutes(1)), subject);
        var other = entry(NOW.plus(Duration.ofMinutes(2)), UUID.randomUUID());
        transactions().run(() -> {
            trail().add(older);
            trail().add(newer);
            trail().add(other);
        });

        var page = trail().newest(Optional.of(subject), new PageRequest(1, 1));

        assertThat(page.entries()).containsExactly(newer);
        assertThat(page.total()).isEqualTo(2);
        assertThat(trail().newest(Optional.of(subject), new PageRequest(2, 1)).entries())
                .containsExactly(older);
        assertThat(trail().newest(Optional.empty(), PageRequest.first()).entries())
                .contains(other, newer, older);
    }

    @Test
    void forgets_what_was_rolled_back() {
        var subject = UUID.randomUUID();

        assertThatThrownBy(() -> transactions().run(() -> {
                    trail().add(entry(NOW, subject));
                    throw new IllegalArgumentException("rolled back");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(trail().newest(Optional.of(subject), PageRequest.first()).total())
                .isZero();
    }

    @Test
    void refuses_an_entry_outside_a_transaction() {
        assertThatThrownBy(() -> trail().add(entry(NOW, UUID.randomUUID()))).isInstanceOf(IllegalStateException.class);
    }

    private static AuditEntry entry(Instant at, UUID subject) {
        return new AuditEntry(
                UUID.randomUUID(),
                at,
                new Account.Id(UUID.randomUUID()),
                AuditedAction.NIR_REVEALED,
                Optional.of(subject));
    }
}
