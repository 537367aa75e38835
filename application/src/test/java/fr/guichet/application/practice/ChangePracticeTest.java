package fr.guichet.application.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.SettableClock;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.ChangePractice.Command;
import fr.guichet.application.practice.ChangePractice.Outcome;
import fr.guichet.application.privacy.InMemoryAuditTrail;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeFixtures;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.domain.practice.PracticeText.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangePracticeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryPractices practices = new InMemoryPractices(transactions, PracticeFixtures.ptitsPas());
    private final InMemoryPracticeTexts texts = new InMemoryPracticeTexts(transactions);

    @ParameterizedTest
    @EnumSource(Role.class)
    void administrators_alone_change_the_practice(Role role) {
        var outcome = change(true).handle(new Command(actor(role), practice -> practice, List.of()));

        if (role == Role.ADMINISTRATOR || role == Role.SUPER_ADMIN) {
            assertThat(outcome).isEqualTo(new Outcome.Changed(practices.current()));
            assertThat(practices.current().version()).isEqualTo(1);
        } else {
            assertThat(outcome).isEqualTo(new Outcome.Forbidden());
            assertThat(practices.current().version()).isZero();
        }
    }

    @Test
    void a_name_under_which_no_link_fits_a_text_message_is_refused() {
        // spec A9
        for (var channel : List.of(ContactChannel.SMS, ContactChannel.BOTH)) {
            var outcome = change(false)
                    .handle(new Command(actor(Role.SUPER_ADMIN), practice -> under(practice, channel), List.of()));

            assertThat(outcome).isEqualTo(new Outcome.MessagesTooLong());
        }
        assertThat(practices.current().version()).isZero();
    }

    @Test
    void a_practice_that_writes_by_email_is_changed_whatever_fits_a_text_message() {
        // spec A9
        var outcome = change(false)
                .handle(new Command(
                        actor(Role.SUPER_ADMIN), practice -> under(practice, ContactChannel.EMAIL), List.of()));

        assertThat(outcome).isEqualTo(new Outcome.Changed(practices.current()));
    }

    @Test
    void who_read_another_version_is_told() {
        var outcome = change(true)
                .handle(new Command(actor(Role.SUPER_ADMIN), practice -> practice.withVersion(7), List.of()));

        assertThat(outcome).isEqualTo(new Outcome.ChangedMeanwhile());
    }

    @Test
    void a_text_that_says_something_else_is_published_as_the_next_version() {
        var same = texts.current(Kind.ABOUT);
        change(true)
                .handle(new Command(
                        actor(Role.ADMINISTRATOR),
                        practice -> practice,
                        List.of(
                                new PracticeText.Draft(Kind.TERMS, "CGU", "Nouvelles conditions."),
                                new PracticeText.Draft(Kind.ABOUT, same.title(), same.body()))));

        assertThat(texts.current(Kind.TERMS))
                .isEqualTo(new PracticeText(Kind.TERMS, 2, "CGU", "Nouvelles conditions.", NOW));
        assertThat(texts.current(Kind.ABOUT)).isEqualTo(same);
        assertThat(texts.find(Kind.TERMS, 1)).isPresent();
    }

    private static Practice under(Practice practice, ContactChannel channel) {
        return new Practice(
                practice.name(),
                practice.zone(),
                practice.contact(),
                practice.sender(),
                practice.tagline(),
                practice.website(),
                channel,
                practice.options(),
                practice.version());
    }

    private ChangePractice change(boolean fits) {
        return new ChangePractice(
                practices,
                texts,
                practice -> fits,
                new InMemoryAuditTrail(transactions),
                UUID::randomUUID,
                transactions,
                new SettableClock(NOW));
    }

    private static Actor actor(Role role) {
        return new Actor(new Account.Id(new UUID(1, 1)), role);
    }
}
