package fr.guichet.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.PageRequest;
import fr.guichet.application.Transactions;
import fr.guichet.application.privacy.AuditTrail.Filter;
import fr.guichet.domain.account.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    void is_searched_by_time_author_subject_and_action() {
        var subject = UUID.randomUUID();
        var entry = new AuditEntry(
                UUID.randomUUID(),
                NOW,
                new Account.Id(UUID.randomUUID()),
                AuditedAction.DATA_EXPORTED,
                Optional.of(subject),
                Optional.of("page=1"));
        transactions().run(() -> {
            trail().add(entry);
            trail().add(entry(NOW, subject));
            trail().add(entry(NOW.plusSeconds(1), subject));
        });

        assertThat(found(new Filter(
                        Optional.of(NOW),
                        Optional.of(NOW.plusSeconds(1)),
                        Optional.of(entry.actor()),
                        Optional.of(subject),
                        Optional.of(AuditedAction.DATA_EXPORTED))))
                .containsExactly(entry);
        assertThat(found(new Filter(
                        Optional.of(NOW.plusSeconds(1)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(subject),
                        Optional.empty())))
                .hasSize(1)
                .doesNotContain(entry);
        assertThat(found(new Filter(
                        Optional.empty(),
                        Optional.of(NOW.plusSeconds(1)),
                        Optional.empty(),
                        Optional.of(subject),
                        Optional.empty())))
                .hasSize(2);
    }

    @Test
    void forgets_the_oldest_in_the_one_way_there_is() {
        var subject = UUID.randomUUID();
        var old = entry(NOW.minus(Duration.ofDays(4000)), subject);
        var young = entry(NOW, subject);
        transactions().run(() -> {
            trail().add(old);
            trail().add(young);
        });

        var forgotten = transactions().inTransaction(() -> trail().forgetBefore(NOW.minus(Duration.ofDays(3999))));

        assertThat(forgotten).isEqualTo(1);
        assertThat(trail().newest(Optional.of(subject), PageRequest.first()).entries())
                .containsExactly(young);
    }

    private List<AuditEntry> found(Filter filter) {
        return trail().find(filter, PageRequest.first()).entries();
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
