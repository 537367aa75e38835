package fr.guichet.application.notification;

import fr.guichet.application.Ids;
import fr.guichet.application.practice.Practices;
import fr.guichet.application.privacy.SecretBox;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.practice.Practice;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The outbox over the store of messages: chooses the channels, renders, seals the secret and schedules the delivery. */
public final class MessageOutbox implements Outbox {

    private final Messages messages;
    private final Deliveries deliveries;
    private final MessageRenderer renderer;
    private final Practices practices;
    private final SecretBox secretBox;
    private final Ids ids;
    private final Clock clock;

    public MessageOutbox(
            Messages messages,
            Deliveries deliveries,
            MessageRenderer renderer,
            Practices practices,
            SecretBox secretBox,
            Ids ids,
            Clock clock) {
        this.messages = messages;
        this.deliveries = deliveries;
        this.renderer = renderer;
        this.practices = practices;
        this.secretBox = secretBox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void addAll(List<? extends Notification> notifications) {
        if (notifications.isEmpty()) {
            return;
        }
        var practice = practices.current();
        var now = clock.instant();
        var queued = new ArrayList<Message>();
        for (var notification : notifications) {
            queue(notification, practice, now, queued);
        }
        if (queued.isEmpty()) {
            return;
        }
        var added = messages.add(queued).stream().map(Message::id).toList();
        if (!added.isEmpty()) {
            deliveries.schedule(added, now);
        }
    }

    private void queue(Notification notification, Practice practice, Instant now, List<Message> queued) {
        var to = notification.to();
        var wished = Channels.wished(notification, practice.channel());
        var sms = to.phone().isPresent()
                        && (wished != ContactChannel.EMAIL || to.email().isEmpty())
                ? renderer.sms(notification, practice, now)
                : Optional.<Content>empty();
        // A person who cannot be reached as wished is reached as possible.
        if (to.email().isPresent() && (wished != ContactChannel.SMS || sms.isEmpty())) {
            var address = to.email().get().value();
            var content = renderer.email(notification, practice, now);
            queued.add(message(notification, Channel.EMAIL, address, content, practice, now));
        }
        if (sms.isPresent()) {
            var number = to.phone().orElseThrow().e164();
            queued.add(message(notification, Channel.SMS, number, sms.get(), practice, now));
        }
    }

    private Message message(
            Notification notification,
            Channel channel,
            String address,
            Content content,
            Practice practice,
            Instant now) {
        var id = new Message.Id(ids.next());
        var sender = practice.sender().value();
        return new Message(
                id,
                "<" + id.value() + sender.substring(sender.indexOf('@')) + ">",
                MessageKind.of(notification),
                new Message.Addressee(channel, notification.to().name().full(), address),
                content,
                notification instanceof Notification.WithAttachment carrier
                        ? Optional.of(Message.Attachment.of(carrier.attachment()))
                        : Optional.empty(),
                secret(notification).map(secret -> seal(id, secret)),
                expiry(notification),
                once(notification, channel),
                now,
                Message.Progress.queued(now),
                0,
                Message.Concerns.of(notification));
    }

    private String seal(Message.Id id, SecretToken secret) {
        return Base64.getEncoder()
                .encodeToString(secretBox.seal(secret.value().getBytes(StandardCharsets.UTF_8), context(id)));
    }

    /** What a message's secret is sealed to. */
    public static String context(Message.Id id) {
        return "message:" + id.value();
    }

    private static Optional<SecretToken> secret(Notification notification) {
        return notification instanceof Notification.WithSecret carrier
                ? Optional.of(carrier.secret())
                : Optional.empty();
    }

    private static Optional<Instant> expiry(Notification notification) {
        return notification instanceof Notification.AppointmentReminder reminder
                ? Optional.of(reminder.appointment().start())
                : notification instanceof Notification.WithSecret carrier
                        ? Optional.of(carrier.expiresAt())
                        : Optional.empty();
    }

    private static Optional<String> once(Notification notification, Channel channel) {
        return notification instanceof Notification.AppointmentReminder reminder
                ? Optional.of(Message.onceForReminder(
                        new Reminders.Due(
                                reminder.appointment().id(),
                                reminder.appointment().start()),
                        channel))
                : Optional.empty();
    }
}
