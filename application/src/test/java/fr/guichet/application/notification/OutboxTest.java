package fr.guichet.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.notification.Message.State;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("spec A9: the outbox")
class OutboxTest extends OutboxFixture {

    private final Actor administrator = new Actor(new Account.Id(new UUID(1, 1)), Role.ADMINISTRATOR);
    private final ResendMessage resend = new ResendMessage(messages, deliveries, transactions, clock);

    @Test
    void what_is_rolled_back_is_told_to_nobody() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    outbox.add(link(Optional.empty()));
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(all()).isEmpty();
        assertThat(deliveries.scheduled()).isEmpty();
    }

    @Test
    void what_is_kept_is_scheduled_at_once() {
        tell(link(Optional.empty()));

        assertThat(deliveries.scheduled()).containsExactly(new RecordingDeliveries.Scheduled(only().id(), NOW));
        assertThat(only().messageId()).matches("<[0-9a-f-]{36}@ptits-pas\\.fr>");
    }

    @Test
    void a_waiting_message_holds_its_link_sealed_and_a_sent_one_has_forgotten_it() {
        tell(link(Optional.empty()));
        assertThat(only().content().text()).contains(Content.SECRET).doesNotContain(TOKEN.value());
        assertThat(only().secret()).isPresent();
        assertThat(only().toString()).doesNotContain(TOKEN.value()).doesNotContain(ADDRESS.value());

        assertThat(deliver()).isEqualTo(new DeliverMessage.Outcome.Sent());

        assertThat(mailed).hasSize(1);
        assertThat(mailed.getFirst().content().text()).isEqualTo("lien canary-token");
        assertThat(mailed.getFirst().from().value()).isEqualTo("no-reply@ptits-pas.fr");
        assertThat(mailed.getFirst().replyTo().value()).isEqualTo("contact@ptits-pas.fr");
        assertThat(mailed.getFirst().fromName()).isEqualTo("P'titsPas");
        assertThat(only().progress().state()).isEqualTo(State.SENT);
        assertThat(only().secret()).isEmpty();
    }

    @Test
    void a_sent_message_is_not_sent_again() {
        tell(link(Optional.empty()));
        deliver();

        assertThat(deliver()).isEqualTo(new DeliverMessage.Outcome.NothingToDo());
        assertThat(mailed).hasSize(1);
    }

    @Test
    void killed_between_sending_and_noting_it_is_sent_again_with_the_same_id_and_link() {
        tell(link(Optional.empty()));
        var killed = new DeliverMessage(
                messages,
                email -> {
                    mailed.add(email);
                    throw new ProgramKilled();
                },
                texted::add,
                reminders,
                documents,
                box,
                practices,
                transactions,
                clock);
        assertThatThrownBy(() -> killed.handle(only().id())).isInstanceOf(ProgramKilled.class);
        assertThat(only().progress().state()).isEqualTo(State.QUEUED);

        deliver();

        assertThat(mailed).hasSize(2);
        assertThat(mailed.get(1).messageId()).isEqualTo(mailed.get(0).messageId());
        assertThat(mailed.get(1).content()).isEqualTo(mailed.get(0).content());
        assertThat(mailed.get(1).date()).isEqualTo(mailed.get(0).date());
    }

    @Test
    void a_failure_is_visible_and_tried_again_after_a_growing_pause() {
        tell(link(Optional.empty()));

        assertThat(fail("451 greylisted\r\nplease wait"))
                .isEqualTo(new DeliverMessage.Outcome.Failed(NOW.plusSeconds(30)));
        assertThat(only().progress().state()).isEqualTo(State.FAILED);
        assertThat(only().progress().lastError()).contains("451 greylisted please wait");
        clock.advance(Duration.ofSeconds(30));
        assertThat(fail("451 again")).isEqualTo(new DeliverMessage.Outcome.Failed(NOW.plusSeconds(90)));
        assertThat(only().progress().attempts()).isEqualTo(2);
        clock.advance(Duration.ofSeconds(60));
        assertThat(deliver()).isEqualTo(new DeliverMessage.Outcome.Sent());
        assertThat(mailed.getFirst().content().text()).isEqualTo("lien canary-token");
        assertThat(only().progress().lastError()).isEmpty();
    }

    @Test
    void after_three_days_it_is_given_up_and_an_administrator_sends_it_again_with_the_same_link() {
        tell(link(Optional.empty()));
        fail("connection refused");
        clock.advance(Duration.ofDays(3));
        assertThat(fail("connection refused")).isEqualTo(new DeliverMessage.Outcome.GivenUp());
        assertThat(only().progress().state()).isEqualTo(State.GIVEN_UP);
        assertThat(deliver()).isEqualTo(new DeliverMessage.Outcome.NothingToDo());

        assertThat(resend.handle(administrator, only().id())).isInstanceOf(ResendMessage.Outcome.Queued.class);
        assertThat(only().progress().state()).isEqualTo(State.QUEUED);
        deliver();
        assertThat(mailed.getFirst().content().text()).isEqualTo("lien canary-token");
    }

    @Test
    void a_failure_for_good_is_given_up_at_once() {
        tell(link(Optional.of(ContactChannel.SMS)));
        var refusing = new DeliverMessage(
                messages,
                mailed::add,
                sms -> {
                    throw DeliveryFailed.forGood("no such number");
                },
                reminders,
                documents,
                box,
                practices,
                transactions,
                clock);

        assertThat(refusing.handle(only().id())).isEqualTo(new DeliverMessage.Outcome.GivenUp());
    }

    @Test
    void a_link_that_works_no_more_is_not_sent() {
        tell(link(Optional.empty()));
        clock.advance(Duration.ofDays(7));

        assertThat(deliver()).isEqualTo(new DeliverMessage.Outcome.GivenUp());
        assertThat(mailed).isEmpty();
        assertThat(only().secret()).isEmpty();
        assertThat(resend.handle(administrator, only().id())).isEqualTo(new ResendMessage.Outcome.SecretGone());
    }

    @Test
    void a_sent_message_without_a_secret_can_be_sent_again_under_the_same_id() {
        tell(new Notification.RegistrationRefused(claire(Optional.empty()), "incomplet"));
        deliver();
        resend.handle(administrator, only().id());
        deliver();

        assertThat(mailed).hasSize(2);
        assertThat(mailed.get(1).messageId()).isEqualTo(mailed.get(0).messageId());
    }

    @Test
    void a_sent_message_with_a_link_cannot_be_sent_again_because_the_link_is_forgotten() {
        tell(link(Optional.empty()));
        deliver();

        assertThat(resend.handle(administrator, only().id())).isEqualTo(new ResendMessage.Outcome.SecretGone());
    }

    @Test
    void readers_see_the_link_masked() {
        tell(link(Optional.empty()));
        var viewed = new ViewMessage(messages).handle(administrator, only().id());
        var listed = new ListMessages(messages)
                .handle(new ListMessages.Query(administrator, Optional.empty(), PageRequest.first()));

        assertThat(viewed).isInstanceOfSatisfying(ViewMessage.Outcome.Found.class, found -> {
            assertThat(found.message().content().text()).isEqualTo("lien ••••••••");
            assertThat(found.message().secret()).isEmpty();
        });
        assertThat(listed)
                .isInstanceOfSatisfying(
                        ListMessages.Outcome.Listed.class,
                        found -> assertThat(found.page()
                                        .entries()
                                        .getFirst()
                                        .content()
                                        .text())
                                .isEqualTo("lien ••••••••"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void administrators_alone_read_and_resend(Role role) {
        tell(link(Optional.empty()));
        var actor = new Actor(new Account.Id(new UUID(2, 2)), role);
        var allowed = role == Role.ADMINISTRATOR || role == Role.SUPER_ADMIN;

        assertThat(new ViewMessage(messages).handle(actor, only().id()) instanceof ViewMessage.Outcome.Forbidden)
                .isNotEqualTo(allowed);
        assertThat(
                        new ListMessages(messages)
                                        .handle(new ListMessages.Query(actor, Optional.empty(), PageRequest.first()))
                                instanceof ListMessages.Outcome.Forbidden)
                .isNotEqualTo(allowed);
        assertThat(resend.handle(actor, only().id()) instanceof ResendMessage.Outcome.Forbidden)
                .isNotEqualTo(allowed);
    }

    @Test
    void links_that_work_no_more_are_forgotten() {
        tell(link(Optional.empty()));
        var forget = new ForgetExpiredSecrets(messages, transactions, clock);
        assertThat(forget.handle()).isZero();
        clock.advance(Duration.ofDays(7));
        assertThat(forget.handle()).isEqualTo(1);

        assertThat(only().secret()).isEmpty();
        assertThat(resend.handle(administrator, only().id())).isEqualTo(new ResendMessage.Outcome.SecretGone());
    }

    private DeliverMessage.Outcome fail(String reason) {
        return new DeliverMessage(
                        messages,
                        email -> {
                            throw DeliveryFailed.forNow(reason);
                        },
                        texted::add,
                        reminders,
                        documents,
                        box,
                        practices,
                        transactions,
                        clock)
                .handle(only().id());
    }

    /** Nothing of the program runs after it. */
    private static final class ProgramKilled extends Error {

        private static final long serialVersionUID = 1L;
    }
}
