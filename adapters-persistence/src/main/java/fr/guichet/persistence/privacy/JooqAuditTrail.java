package fr.guichet.persistence.privacy;

import static fr.guichet.persistence.jooq.Tables.AUDIT_ENTRY;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.privacy.AuditEntry;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.AuditedAction;
import fr.guichet.domain.account.Account;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** The audit trail, a row for each entry; the database refuses to change or delete one. */
@Repository
class JooqAuditTrail implements AuditTrail {

    private final DSLContext dsl;

    JooqAuditTrail(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public void add(AuditEntry entry) {
        dsl.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ID, entry.id())
                .set(AUDIT_ENTRY.AT, entry.at())
                .set(AUDIT_ENTRY.ACTOR_ID, entry.actor().value())
                .set(AUDIT_ENTRY.ACTION, entry.action().name())
                .set(AUDIT_ENTRY.SUBJECT_ID, entry.subject().orElse(null))
                .set(AUDIT_ENTRY.DETAILS, entry.details().orElse(null))
                .execute();
    }

    @Override
    public Page<AuditEntry> find(Filter filter, PageRequest page) {
        var condition = matching(filter);
        var entries = dsl.selectFrom(AUDIT_ENTRY)
                .where(condition)
                .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
                .offset(page.offset())
                .limit(page.size())
                .fetch(row -> new AuditEntry(
                        row.getId(),
                        row.getAt(),
                        new Account.Id(row.getActorId()),
                        AuditedAction.valueOf(row.getAction()),
                        Optional.ofNullable(row.getSubjectId()),
                        Optional.ofNullable(row.getDetails())));
        return new Page<>(entries, dsl.fetchCount(AUDIT_ENTRY, condition));
    }

    @Override
    public int forgetBefore(Instant before) {
        // The table refuses every other deletion.
        return dsl.select(DSL.field("forget_audit_before({0})", SQLDataType.INTEGER, DSL.val(before, AUDIT_ENTRY.AT)))
                .fetchSingle()
                .value1();
    }

    private static Condition matching(Filter filter) {
        return DSL.and(Stream.of(
                        filter.from().map(AUDIT_ENTRY.AT::ge),
                        filter.to().map(AUDIT_ENTRY.AT::lt),
                        filter.actor().map(actor -> AUDIT_ENTRY.ACTOR_ID.eq(actor.value())),
                        filter.subject().map(AUDIT_ENTRY.SUBJECT_ID::eq),
                        filter.action().map(action -> AUDIT_ENTRY.ACTION.eq(action.name())))
                .flatMap(Optional::stream)
                .toList());
    }
}
