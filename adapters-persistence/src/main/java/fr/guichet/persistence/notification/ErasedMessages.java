package fr.guichet.persistence.notification;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT;
import static fr.guichet.persistence.jooq.Tables.APPOINTMENT;
import static fr.guichet.persistence.jooq.Tables.MESSAGE;

import fr.guichet.application.notification.Message;
import fr.guichet.application.privacy.DataSubject;
import fr.guichet.application.privacy.Kept;
import fr.guichet.application.privacy.PersonalRecords;
import fr.guichet.domain.account.Account;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * What was written to or about someone loses its words, and to whom it went; that a message was sent, and when, stays. One
 * that waits does not leave any more.
 */
@Repository
class ErasedMessages implements PersonalRecords {

    private static final String NOTHING = "";

    private final DSLContext dsl;

    ErasedMessages(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Kept> erase(DataSubject subject, Instant now) {
        var to = to(subject);
        var concerned = to.or(about(subject));
        dsl.update(MESSAGE)
                .set(MESSAGE.SUBJECT, NOTHING)
                .set(MESSAGE.BODY_TEXT, NOTHING)
                .setNull(MESSAGE.BODY_HTML)
                .setNull(MESSAGE.CALENDAR_METHOD)
                .setNull(MESSAGE.CALENDAR_BODY)
                .setNull(MESSAGE.SECRET)
                .setNull(MESSAGE.ATTACHMENT_ID)
                .setNull(MESSAGE.ATTACHMENT_NAME)
                .setNull(MESSAGE.LAST_ERROR)
                // Nobody sends it again.
                .set(MESSAGE.EXPIRES_AT, now)
                .set(
                        MESSAGE.STATE,
                        DSL.when(MESSAGE.STATE.eq(Message.State.SENT.name()), MESSAGE.STATE)
                                .otherwise(Message.State.GIVEN_UP.name()))
                .set(MESSAGE.RECIPIENT_NAME, DSL.when(to, NOTHING).otherwise(MESSAGE.RECIPIENT_NAME))
                .set(MESSAGE.RECIPIENT_ADDRESS, DSL.when(to, NOTHING).otherwise(MESSAGE.RECIPIENT_ADDRESS))
                .set(MESSAGE.VERSION, MESSAGE.VERSION.plus(1))
                .where(concerned)
                .execute();
        return List.of();
    }

    private static Condition to(DataSubject subject) {
        var known = MESSAGE.RECIPIENT_ID.in(subject.ids());
        // An address is one person's; a telephone may be a family's.
        return subject.account()
                .map(account ->
                        known.or(MESSAGE.RECIPIENT_ADDRESS.equalIgnoreCase(DSL.select(ACCOUNT.EMAIL.cast(String.class))
                                .from(ACCOUNT)
                                .where(ACCOUNT.ID.eq(account.value()))
                                .asField())))
                .orElse(known);
    }

    /** Naming the person, or one of their appointments. */
    private static Condition about(DataSubject subject) {
        var named =
                subject.account().map(Account.Id::value).stream().map(id -> MESSAGE.ABOUT.contains(new UUID[] {id}));
        var booked = subject.file().stream()
                .map(file -> DSL.condition(
                        "{0} && array({1})",
                        MESSAGE.ABOUT,
                        DSL.select(APPOINTMENT.ID).from(APPOINTMENT).where(APPOINTMENT.CLIENT_ID.eq(file.value()))));
        return DSL.or(Stream.concat(named, booked).toList());
    }
}
