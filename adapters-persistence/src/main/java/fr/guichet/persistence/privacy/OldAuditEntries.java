package fr.guichet.persistence.privacy;

import static fr.guichet.persistence.jooq.Tables.AUDIT_ENTRY;

import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.DataSubject;
import fr.guichet.application.privacy.ExpiringRecords;
import fr.guichet.application.privacy.Kept;
import fr.guichet.application.privacy.PersonalRecords;
import fr.guichet.application.privacy.Retention;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Entries of the audit trail, which hold ids alone, outlive whom they name and go when their time is over. */
@Repository
class OldAuditEntries implements ExpiringRecords, PersonalRecords {

    private final AuditTrail trail;
    private final Retention retention;
    private final DSLContext dsl;

    OldAuditEntries(AuditTrail trail, Retention retention, DSLContext dsl) {
        this.trail = trail;
        this.retention = retention;
        this.dsl = dsl;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int expire(Retention periods, Instant now) {
        return trail.forgetBefore(Retention.before(periods.audit(), now));
    }

    @Override
    public List<Kept> erase(DataSubject subject, Instant now) {
        var count = dsl.fetchCount(
                AUDIT_ENTRY, AUDIT_ENTRY.SUBJECT_ID.in(subject.ids()).or(AUDIT_ENTRY.ACTOR_ID.in(subject.ids())));
        var until = now.atOffset(ZoneOffset.UTC).plus(retention.audit()).toInstant();
        // One more tells of the erasure itself.
        return List.of(new Kept(Kept.What.AUDIT_ENTRIES, count + 1L, Optional.of(until)));
    }
}
