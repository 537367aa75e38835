package fr.guichet.application.notification;

import fr.guichet.application.clientfile.StoredFile;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One notification on its way to one person by one channel, kept with its state (spec A9).
 *
 * @param messageId the e-mail's Message-ID with its angle brackets, the same for every delivery
 * @param secret the sealed secret in Base64, until the message was sent: afterwards the secret's hash alone is left (spec A4)
 * @param expiresAt after which it tells nothing true any more, and is given up instead of sent
 * @param once a name that two messages never share, for what must be told once
 */
public record Message(
        Id id,
        String messageId,
        MessageKind kind,
        Addressee to,
        Content content,
        Optional<Attachment> attachment,
        Optional<String> secret,
        Optional<Instant> expiresAt,
        Optional<String> once,
        Instant createdAt,
        Progress progress,
        long version,
        Concerns concerns) {

    /**
     * Whom it is about, by ids, so that it can be found when one of them is erased.
     *
     * @param recipient the account or client file of whom it goes to
     * @param others whom else it names, and the appointments that it tells of
     */
    public record Concerns(Optional<UUID> recipient, Set<UUID> others) {

        static final Concerns NOBODY = new Concerns(Optional.empty(), Set.of());

        public Concerns {
            others = Set.copyOf(others);
        }

        static Concerns of(Notification notification) {
            var others = switch (notification) {
                case Notification.CoParentConsent consent -> Set.of(consent.askerId());
                case Notification.AppointmentBooked booked ->
                    Set.of(booked.appointment().id());
                case Notification.AppointmentMoved moved ->
                    Set.of(moved.appointment().id());
                case Notification.AppointmentCancelled cancelled ->
                    Set.of(cancelled.appointment().id());
                case Notification.AppointmentReminder reminder ->
                    Set.of(reminder.appointment().id());
                case Notification.ChangedHoursLeaveAppointments changed ->
                    changed.left().stream().map(AppointmentSummary::id).collect(Collectors.toSet());
                case Notification.AccountApproved approved -> Set.<UUID>of();
                case Notification.RegistrationRefused refused -> Set.<UUID>of();
                case Notification.AccountSuspended suspended -> Set.<UUID>of();
                case Notification.PasswordLink link -> Set.<UUID>of();
                case Notification.EmailConfirmation confirmation -> Set.<UUID>of();
                case Notification.TemporaryPassword temporary -> Set.<UUID>of();
                case Notification.SharedWithClient shared -> Set.<UUID>of();
                case Notification.ConditionsSigned signed -> Set.<UUID>of();
            };
            return new Concerns(notification.to().id(), others);
        }
    }

    /** A message without an attachment, about nobody in particular. */
    public Message(
            Id id,
            String messageId,
            MessageKind kind,
            Addressee to,
            Content content,
            Optional<String> secret,
            Optional<Instant> expiresAt,
            Optional<String> once,
            Instant createdAt,
            Progress progress,
            long version) {
        this(
                id,
                messageId,
                kind,
                to,
                content,
                Optional.empty(),
                secret,
                expiresAt,
                once,
                createdAt,
                progress,
                version,
                Concerns.NOBODY);
    }

    /**
     * A stored document that goes with it.
     *
     * @param file none where it was taken away since: then the message does not leave any more
     */
    public record Attachment(Optional<StoredFile.Id> file, String title) {

        static Attachment of(Notification.Attachment told) {
            return new Attachment(Optional.of(told.file()), told.title());
        }
    }

    /** Names one message. */
    public record Id(UUID value) {}

    /**
     * Whom it goes to.
     *
     * @param address an e-mail address or a telephone number in E.164
     */
    public record Addressee(Channel channel, String name, String address) {

        @Override
        public String toString() {
            return "Addressee[" + channel + "]";
        }
    }

    /** How far it came. */
    public enum State {
        QUEUED,
        SENT,
        FAILED,
        GIVEN_UP
    }

    /**
     * What happened to it.
     *
     * @param attempts how often it was tried since it was queued
     * @param queuedAt when it was queued last: three days of tries count from there
     */
    public record Progress(
            State state, int attempts, Instant queuedAt, Optional<Instant> triedAt, Optional<String> lastError) {

        static Progress queued(Instant now) {
            return new Progress(State.QUEUED, 0, now, Optional.empty(), Optional.empty());
        }
    }

    /** Whether it still waits to leave. */
    public boolean isDue() {
        return switch (progress.state()) {
            case QUEUED, FAILED -> true;
            case SENT, GIVEN_UP -> false;
        };
    }

    /** Whether it holds a place for a secret that is not kept any more. */
    public boolean lacksItsSecret() {
        return secret.isEmpty() && content.text().contains(Content.SECRET);
    }

    public boolean isExpired(Instant now) {
        return expiresAt.map(end -> !now.isBefore(end)).orElse(false);
    }

    /** What appointment it reminds of, if it is a reminder. */
    public Optional<Reminders.Due> reminds() {
        return once.filter(name -> kind == MessageKind.APPOINTMENT_REMINDER).map(Message::due);
    }

    static String onceForReminder(Reminders.Due due, Channel channel) {
        return "reminder " + due.appointment() + " " + due.start() + " " + channel;
    }

    private static Reminders.Due due(String name) {
        var words = name.split(" ", -1);
        return new Reminders.Due(UUID.fromString(words[1]), Instant.parse(words[2]));
    }

    Message sent(Instant now) {
        return with(
                Optional.empty(),
                new Progress(
                        State.SENT, progress.attempts() + 1, progress.queuedAt(), Optional.of(now), Optional.empty()));
    }

    Message failed(String error, Instant now) {
        return with(secret, tried(State.FAILED, error, now));
    }

    /** Keeps its secret, so that an administrator who sends it again sends the same link. */
    Message givenUp(String error, Instant now) {
        return with(secret, tried(State.GIVEN_UP, error, now));
    }

    /** Too late to be told; a secret in it works no more. */
    Message expired(Instant now) {
        return with(
                Optional.empty(),
                new Progress(
                        State.GIVEN_UP,
                        progress.attempts(),
                        progress.queuedAt(),
                        Optional.of(now),
                        progress.lastError()));
    }

    Message queuedAgain(Instant now) {
        return with(secret, Progress.queued(now));
    }

    /** What a reader may see. */
    public Message masked() {
        return new Message(
                id,
                messageId,
                kind,
                to,
                content.masked(),
                attachment,
                Optional.empty(),
                expiresAt,
                once,
                createdAt,
                progress,
                version,
                concerns);
    }

    /** The same message under another version, for those who store it. */
    public Message withVersion(long other) {
        return new Message(
                id,
                messageId,
                kind,
                to,
                content,
                attachment,
                secret,
                expiresAt,
                once,
                createdAt,
                progress,
                other,
                concerns);
    }

    private Progress tried(State state, String error, Instant now) {
        return new Progress(state, progress.attempts() + 1, progress.queuedAt(), Optional.of(now), Optional.of(error));
    }

    private Message with(Optional<String> newSecret, Progress newProgress) {
        return new Message(
                id,
                messageId,
                kind,
                to,
                content,
                attachment,
                newSecret,
                expiresAt,
                once,
                createdAt,
                newProgress,
                version,
                concerns);
    }
}
