package fr.guichet.persistence.notification;

import static fr.guichet.persistence.jooq.Tables.MESSAGE;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.StaleVersion;
import fr.guichet.application.clientfile.StoredFile;
import fr.guichet.application.notification.CalendarPart;
import fr.guichet.application.notification.Channel;
import fr.guichet.application.notification.Content;
import fr.guichet.application.notification.Message;
import fr.guichet.application.notification.MessageKind;
import fr.guichet.application.notification.MessageOutbox;
import fr.guichet.application.notification.Messages;
import fr.guichet.persistence.Given;
import fr.guichet.persistence.Rendered;
import fr.guichet.persistence.jooq.tables.records.MessageRecord;
import fr.guichet.persistence.privacy.SealedColumn;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Messages, a row for each. */
@Repository
class JooqMessages implements Messages, SealedColumn.Holder {

    private final DSLContext dsl;

    /** How many are added together, whether some of them only once, and the statement for that. */
    private final Map<Addition, Rendered> additions = new ConcurrentHashMap<>();

    private record Addition(int count, boolean once) {}

    JooqMessages(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public SealedColumn<?> sealedColumn() {
        return new SealedColumn<>(MESSAGE, MESSAGE.ID, MESSAGE.SECRET, id -> MessageOutbox.context(new Message.Id(id)));
    }

    @Override
    public List<Message> add(List<Message> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        var given = new Given();
        for (var i = 0; i < messages.size(); i++) {
            given.and(name(i), row(messages.get(i)));
        }
        var once = messages.stream().anyMatch(message -> message.once().isPresent());
        var addition = additions.computeIfAbsent(new Addition(messages.size(), once), this::rendered);
        if (!once) {
            addition.executeLater(given, UnaryOperator.identity());
            return messages;
        }
        var added = Set.copyOf(addition.fetch(MESSAGE.ID, given));
        return messages.stream()
                .filter(message -> added.contains(message.id().value()))
                .toList();
    }

    private Rendered rendered(Addition addition) {
        var rows = IntStream.range(0, addition.count())
                .mapToObj(i -> DSL.row(Given.columns(name(i), MESSAGE).values()))
                .toList();
        var insert = dsl.insertInto(MESSAGE, MESSAGE.fields()).valuesOfRows(rows);
        return Rendered.of(
                dsl,
                addition.once()
                        ? insert.onConflict(MESSAGE.ONCE_KEY).doNothing().returning(MESSAGE.ID)
                        : insert);
    }

    private static String name(int number) {
        return "message" + number;
    }

    @Override
    public Optional<Message> find(Message.Id id) {
        return dsl.selectFrom(MESSAGE).where(MESSAGE.ID.eq(id.value())).fetchOptional(JooqMessages::message);
    }

    @Override
    public void update(Message message) {
        var progress = message.progress();
        var updated = dsl.update(MESSAGE)
                .set(
                        MESSAGE.SECRET,
                        message.secret().map(Base64.getDecoder()::decode).orElse(null))
                .set(MESSAGE.STATE, progress.state().name())
                .set(MESSAGE.ATTEMPTS, progress.attempts())
                .set(MESSAGE.QUEUED_AT, progress.queuedAt())
                .set(MESSAGE.TRIED_AT, progress.triedAt().orElse(null))
                .set(MESSAGE.LAST_ERROR, progress.lastError().orElse(null))
                .set(MESSAGE.VERSION, message.version() + 1)
                .where(MESSAGE.ID.eq(message.id().value()), MESSAGE.VERSION.eq(message.version()))
                .execute();
        if (updated == 0) {
            throw new StaleVersion(message.id());
        }
    }

    @Override
    public int forgetSecretsExpiredBy(Instant now) {
        return dsl.update(MESSAGE)
                .setNull(MESSAGE.SECRET)
                .set(MESSAGE.VERSION, MESSAGE.VERSION.plus(1))
                .where(MESSAGE.SECRET.isNotNull(), MESSAGE.EXPIRES_AT.le(now))
                .execute();
    }

    @Override
    public Page<Message> list(Optional<Message.State> state, PageRequest page) {
        var entries = dsl.selectFrom(MESSAGE)
                .where(in(state))
                .orderBy(MESSAGE.CREATED_AT.desc(), MESSAGE.ID.desc())
                .offset(page.offset())
                .limit(page.size())
                .fetch(JooqMessages::message);
        return new Page<>(entries, dsl.fetchCount(MESSAGE, in(state)));
    }

    @Override
    public List<Message> to(Set<UUID> recipients) {
        return dsl.selectFrom(MESSAGE)
                .where(MESSAGE.RECIPIENT_ID.in(recipients))
                .orderBy(MESSAGE.CREATED_AT, MESSAGE.ID)
                .fetch(JooqMessages::message);
    }

    private static Condition in(Optional<Message.State> state) {
        return state.map(it -> MESSAGE.STATE.eq(it.name())).orElse(DSL.noCondition());
    }

    private static MessageRecord row(Message message) {
        var content = message.content();
        var progress = message.progress();
        var row = new MessageRecord();
        row.setId(message.id().value());
        row.setMessageId(message.messageId());
        row.setKind(message.kind().name());
        row.setChannel(message.to().channel().name());
        row.setRecipientName(message.to().name());
        row.setRecipientAddress(message.to().address());
        row.setSubject(content.subject());
        row.setBodyText(content.text());
        row.setBodyHtml(content.html().orElse(null));
        row.setCalendarMethod(
                content.calendar().map(part -> part.method().name()).orElse(null));
        row.setCalendarBody(content.calendar().map(CalendarPart::body).orElse(null));
        row.setAttachmentId(message.attachment()
                .flatMap(Message.Attachment::file)
                .map(StoredFile.Id::value)
                .orElse(null));
        row.setAttachmentName(
                message.attachment().map(Message.Attachment::title).orElse(null));
        row.setSecret(message.secret().map(Base64.getDecoder()::decode).orElse(null));
        row.setExpiresAt(message.expiresAt().orElse(null));
        row.setOnceKey(message.once().orElse(null));
        row.setCreatedAt(message.createdAt());
        row.setState(progress.state().name());
        row.setAttempts(progress.attempts());
        row.setQueuedAt(progress.queuedAt());
        row.setTriedAt(progress.triedAt().orElse(null));
        row.setLastError(progress.lastError().orElse(null));
        row.setVersion(message.version());
        row.setRecipientId(message.concerns().recipient().orElse(null));
        row.setAbout(message.concerns().others().toArray(UUID[]::new));
        return row;
    }

    private static Message message(MessageRecord row) {
        return new Message(
                new Message.Id(row.getId()),
                row.getMessageId(),
                MessageKind.valueOf(row.getKind()),
                new Message.Addressee(
                        Channel.valueOf(row.getChannel()), row.getRecipientName(), row.getRecipientAddress()),
                new Content(
                        row.getSubject(),
                        row.getBodyText(),
                        Optional.ofNullable(row.getBodyHtml()),
                        Optional.ofNullable(row.getCalendarMethod())
                                .map(method ->
                                        new CalendarPart(CalendarPart.Method.valueOf(method), row.getCalendarBody()))),
                Optional.ofNullable(row.getAttachmentName())
                        .map(title -> new Message.Attachment(
                                Optional.ofNullable(row.getAttachmentId()).map(StoredFile.Id::new), title)),
                Optional.ofNullable(row.getSecret()).map(Base64.getEncoder()::encodeToString),
                Optional.ofNullable(row.getExpiresAt()),
                Optional.ofNullable(row.getOnceKey()),
                row.getCreatedAt(),
                new Message.Progress(
                        Message.State.valueOf(row.getState()),
                        row.getAttempts(),
                        row.getQueuedAt(),
                        Optional.ofNullable(row.getTriedAt()),
                        Optional.ofNullable(row.getLastError())),
                row.getVersion(),
                new Message.Concerns(Optional.ofNullable(row.getRecipientId()), Set.of(row.getAbout())));
    }
}
