package fr.guichet.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.PageRequest;
import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.application.notification.Message.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What every store of messages keeps (spec A9). */
public abstract class MessagesContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:30:00.123456Z");
    private static final AtomicLong COUNT = new AtomicLong();

    /** The store under test, empty. */
    protected abstract Messages messages();

    protected abstract Transactions transactions();

    @Test
    void gives_back_what_was_added() {
        var message = message("Bonjour", Optional.of("c2VjcmV0"), Optional.of("once " + COUNT.incrementAndGet()));

        assertThat(add(message)).containsExactly(message);
        assertThat(messages().find(message.id())).contains(message);
    }

    @Test
    void knows_no_message_that_was_not_added() {
        assertThat(messages().find(new Message.Id(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void forgets_what_was_added_by_a_transaction_that_failed() {
        var message = message("Bonjour", Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> transactions().run(() -> {
                    messages().add(List.of(message));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(messages().find(message.id())).isEmpty();
    }

    @Test
    void refuses_to_add_outside_a_transaction() {
        var message = message("Bonjour", Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> messages().add(List.of(message)))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void stores_progress_and_raises_the_version() {
        var message = message("Bonjour", Optional.of("c2VjcmV0"), Optional.empty());
        add(message);

        transactions().run(() -> messages().update(message.failed("451 plus tard", NOW.plusSeconds(3))));
        var failed = messages().find(message.id()).orElseThrow();
        assertThat(failed.progress())
                .isEqualTo(new Message.Progress(
                        State.FAILED, 1, NOW, Optional.of(NOW.plusSeconds(3)), Optional.of("451 plus tard")));
        assertThat(failed.version()).isEqualTo(1);
        assertThat(failed.secret()).isEqualTo(message.secret());

        transactions().run(() -> messages().update(failed.sent(NOW.plusSeconds(33))));
        var sent = messages().find(message.id()).orElseThrow();
        assertThat(sent.progress().state()).isEqualTo(State.SENT);
        assertThat(sent.secret()).isEmpty();
    }

    @Test
    void changes_nothing_without_an_update() {
        var message = message("Bonjour", Optional.empty(), Optional.empty());
        add(message);

        assertThat(messages()
                        .find(message.id())
                        .orElseThrow()
                        .sent(NOW)
                        .progress()
                        .state())
                .isEqualTo(State.SENT);
        assertThat(messages().find(message.id()).orElseThrow().progress().state())
                .isEqualTo(State.QUEUED);
    }

    @Test
    void lets_one_of_two_writers_win() {
        var message = message("Bonjour", Optional.empty(), Optional.empty());
        add(message);

        transactions().run(() -> messages().update(message.sent(NOW)));
        assertThatThrownBy(() -> transactions().run(() -> messages().update(message.failed("trop tard", NOW))))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void adds_what_must_be_told_once_only_once() {
        var once = Optional.of("reminder " + COUNT.incrementAndGet());
        var first = message("un", Optional.empty(), once);
        var second = message("deux", Optional.empty(), once);
        var other = message("trois", Optional.empty(), Optional.empty());

        assertThat(add(first)).containsExactly(first);
        assertThat(add(second, other)).containsExactly(other);
        assertThat(messages().find(second.id())).isEmpty();
    }

    @Test
    void lists_by_state_newest_first() {
        var old = message("ancien", Optional.empty(), Optional.empty(), NOW.minus(Duration.ofDays(1)));
        var young = message("récent", Optional.empty(), Optional.empty(), NOW.plus(Duration.ofDays(1)));
        var sent = message("parti", Optional.empty(), Optional.empty(), NOW);
        add(old, young, sent);
        transactions().run(() -> messages().update(sent.sent(NOW)));

        var all = messages().list(Optional.empty(), new PageRequest(1, 200)).entries();
        assertThat(all.stream().map(Message::id).toList()).containsSubsequence(young.id(), sent.id(), old.id());
        var queued = messages().list(Optional.of(State.QUEUED), new PageRequest(1, 200));
        assertThat(queued.entries().stream().map(Message::id).toList())
                .containsSubsequence(young.id(), old.id())
                .doesNotContain(sent.id());
        assertThat(queued.total()).isEqualTo(queued.entries().size());
        assertThat(messages().list(Optional.empty(), new PageRequest(2, 1)).entries())
                .hasSize(1)
                .first()
                .isEqualTo(all.get(1));
        assertThat(messages()
                        .list(Optional.of(State.GIVEN_UP), PageRequest.first())
                        .total())
                .isZero();
    }

    private List<Message> add(Message... added) {
        return transactions().inTransaction(() -> messages().add(List.of(added)));
    }

    private static Message message(String text, Optional<String> secret, Optional<String> once) {
        return message(text, secret, once, NOW);
    }

    private static Message message(String text, Optional<String> secret, Optional<String> once, Instant at) {
        var id = UUID.randomUUID();
        return new Message(
                new Message.Id(id),
                "<" + id + "@ptits-pas.fr>",
                MessageKind.APPOINTMENT_BOOKED,
                new Message.Addressee(Channel.EMAIL, "Léa PETIT", "lea.petit@guichet.example"),
                new Content(
                        "Objet ✅",
                        text,
                        Optional.of("<p>" + text + "</p>"),
                        Optional.of(new CalendarPart(CalendarPart.Method.REQUEST, "BEGIN:VCALENDAR\r\n"))),
                secret,
                Optional.of(at.plus(Duration.ofDays(7))),
                once,
                at,
                Message.Progress.queued(at),
                0);
    }
}
