package fr.guichet.application.notification;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.clientfile.DocumentStore;
import fr.guichet.application.practice.Practices;
import fr.guichet.application.privacy.SecretBox;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Hands one message over, and notes what came of it (spec A9).
 *
 * <p>The note follows the hand-over: who dies between the two delivers again, with the same Message-ID and the same
 * link. With the note that it was sent, a message forgets its secret.
 */
@UseCase
public final class DeliverMessage {

    private static final int LONGEST_ERROR = 500;

    private final Messages messages;
    private final EmailSender emailSender;
    private final SmsSender smsSender;
    private final Reminders reminders;
    private final DocumentStore documents;
    private final SecretBox secretBox;
    private final Practices practices;
    private final Transactions transactions;
    private final Clock clock;

    public DeliverMessage(
            Messages messages,
            EmailSender emailSender,
            SmsSender smsSender,
            Reminders reminders,
            DocumentStore documents,
            SecretBox secretBox,
            Practices practices,
            Transactions transactions,
            Clock clock) {
        this.messages = messages;
        this.emailSender = emailSender;
        this.smsSender = smsSender;
        this.reminders = reminders;
        this.documents = documents;
        this.secretBox = secretBox;
        this.practices = practices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It left. */
        record Sent() implements Outcome {}

        /** It shall be tried again then. */
        record Failed(Instant retryAt) implements Outcome {}

        /** It will not be tried again, unless an administrator asks. */
        record GivenUp() implements Outcome {}

        /** It had left already, or is not there. */
        record NothingToDo() implements Outcome {}
    }

    public Outcome handle(Message.Id id) {
        var found = messages.find(id).filter(Message::isDue);
        if (found.isEmpty()) {
            return new Outcome.NothingToDo();
        }
        var message = found.get();
        if (message.isExpired(clock.instant()) || !stillHolds(message)) {
            note(id, Message::expired);
            return new Outcome.GivenUp();
        }
        try {
            handOver(message);
        } catch (DeliveryFailed e) {
            return e.isPermanent() ? givenUp(message, reason(e)) : failed(message, reason(e), e.waitAsked());
        } catch (RuntimeException e) {
            return failed(message, reason(e), Duration.ZERO);
        }
        note(id, Message::sent);
        return new Outcome.Sent();
    }

    /** An appointment that was cancelled or moved since is not reminded of (spec B10). */
    private boolean stillHolds(Message message) {
        return message.reminds().map(reminders::holds).orElse(true);
    }

    private void handOver(Message message) throws DeliveryFailed {
        var content = revealed(message);
        switch (message.to().channel()) {
            case EMAIL -> {
                var practice = practices.current();
                emailSender.send(new EmailSender.Email(
                        message.messageId(),
                        practice.name(),
                        practice.sender(),
                        practice.contact(),
                        message.to().name(),
                        new EmailAddress(message.to().address()),
                        message.createdAt(),
                        content,
                        attachment(message)));
            }
            case SMS ->
                smsSender.send(new SmsSender.Sms(
                        message.id(), new PhoneNumber(message.to().address()), content.text()));
        }
    }

    private Optional<EmailSender.AttachedFile> attachment(Message message) throws DeliveryFailed {
        if (message.attachment().isEmpty()) {
            return Optional.empty();
        }
        var attachment = message.attachment().get();
        return Optional.of(attachment
                .file()
                .flatMap(documents::content)
                .map(content -> new EmailSender.AttachedFile(
                        attachment.title() + "." + content.kind().extension(), content))
                .orElseThrow(() -> DeliveryFailed.forGood("its document is not kept any more")));
    }

    private Content revealed(Message message) throws DeliveryFailed {
        if (message.lacksItsSecret()) {
            throw DeliveryFailed.forGood("its secret is not kept any more");
        }
        return message.secret()
                .map(box -> message.content().revealing(open(message.id(), box)))
                .orElse(message.content());
    }

    private SecretToken open(Message.Id id, String box) {
        var plain = secretBox.open(Base64.getDecoder().decode(box), MessageOutbox.context(id));
        return new SecretToken(new String(plain, StandardCharsets.UTF_8));
    }

    private Outcome failed(Message message, String reason, Duration asked) {
        var progress = message.progress();
        var retryAt = RetryPauses.next(progress.attempts() + 1, progress.queuedAt(), clock.instant(), asked);
        if (retryAt.isEmpty()) {
            return givenUp(message, reason);
        }
        note(message.id(), (current, at) -> current.failed(reason, at));
        return new Outcome.Failed(retryAt.get());
    }

    private Outcome givenUp(Message message, String reason) {
        note(message.id(), (current, at) -> current.givenUp(reason, at));
        return new Outcome.GivenUp();
    }

    /** On what is stored by now: an administrator may have queued it again meanwhile. */
    private void note(Message.Id id, Change change) {
        var now = clock.instant();
        transactions.run(() -> messages.find(id).ifPresent(current -> messages.update(change.apply(current, now))));
    }

    private static String reason(Exception e) {
        var text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_ERROR ? line : line.substring(0, LONGEST_ERROR);
    }

    /** What is noted about a message. */
    @FunctionalInterface
    private interface Change {

        Message apply(Message current, Instant now);
    }
}
