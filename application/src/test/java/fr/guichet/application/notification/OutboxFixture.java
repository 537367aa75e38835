package fr.guichet.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.PageRequest;
import fr.guichet.application.SequentialIds;
import fr.guichet.application.SettableClock;
import fr.guichet.application.clientfile.InMemoryDocuments;
import fr.guichet.application.practice.InMemoryPractices;
import fr.guichet.application.privacy.TurningSecretBox;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An outbox in memory, and what has left it. */
abstract class OutboxFixture {

    static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
    static final EmailAddress ADDRESS = new EmailAddress("claire.martin@ptits-pas.fr");
    static final PhoneNumber NUMBER = new PhoneNumber("+33689567890");
    static final SecretToken TOKEN = new SecretToken("canary-token");

    final InMemoryTransactions transactions = new InMemoryTransactions();
    final InMemoryDocuments documents = new InMemoryDocuments(transactions);
    final InMemoryMessages messages = new InMemoryMessages(transactions);
    final RecordingDeliveries deliveries = new RecordingDeliveries(transactions);
    final InMemoryPractices practices = new InMemoryPractices(transactions, PracticeFixtures.ptitsPas());
    final SettableClock clock = new SettableClock(NOW);
    final TurningSecretBox box = new TurningSecretBox();
    final InMemoryReminders reminders = new InMemoryReminders();
    final Outbox outbox =
            new MessageOutbox(messages, deliveries, new PlainRenderer(), practices, box, new SequentialIds(), clock);
    final List<EmailSender.Email> mailed = new ArrayList<>();
    final List<SmsSender.Sms> texted = new ArrayList<>();

    void tell(Notification notification) {
        transactions.run(() -> outbox.add(notification));
    }

    DeliverMessage.Outcome deliver() {
        return new DeliverMessage(
                        messages, mailed::add, texted::add, reminders, documents, box, practices, transactions, clock)
                .handle(only().id());
    }

    List<Message> all() {
        return messages.list(Optional.empty(), PageRequest.first()).entries();
    }

    Message only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    static Notification link(Optional<ContactChannel> preferred) {
        return new Notification.PasswordLink(
                claire(preferred),
                Notification.PasswordLink.Purpose.CREATE,
                ADDRESS,
                TOKEN,
                NOW.plus(Duration.ofDays(7)));
    }

    static Recipient claire(Optional<ContactChannel> preferred) {
        return new Recipient(name(), Optional.of(ADDRESS), Optional.of(NUMBER), preferred);
    }

    static PersonName name() {
        return new PersonName("Claire", "MARTIN");
    }

    /** Says next to nothing, in every channel. */
    static final class PlainRenderer implements MessageRenderer {

        @Override
        public Content email(Notification notification, Practice practice, Instant now) {
            return new Content("objet", text(notification), Optional.empty(), Optional.empty());
        }

        @Override
        public Optional<Content> sms(Notification notification, Practice practice, Instant now) {
            return Optional.of(new Content("", text(notification), Optional.empty(), Optional.empty()));
        }

        private static String text(Notification notification) {
            return notification instanceof Notification.WithSecret ? "lien " + Content.SECRET : "rien de secret";
        }
    }
}
