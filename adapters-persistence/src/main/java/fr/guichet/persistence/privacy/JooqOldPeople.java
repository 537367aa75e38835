package fr.guichet.persistence.privacy;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT;
import static fr.guichet.persistence.jooq.Tables.ACCOUNT_ACTIVITY;
import static fr.guichet.persistence.jooq.Tables.APPOINTMENT;
import static fr.guichet.persistence.jooq.Tables.CLIENT_FILE;
import static fr.guichet.persistence.jooq.Tables.DECISION;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import fr.guichet.application.privacy.DataSubject;
import fr.guichet.application.privacy.OldPeople;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** People whose time is over, each rule a condition on accounts, with or without files, and files without accounts. */
@Repository
class JooqOldPeople implements OldPeople {

    private static final List<String> PUBLIC = Arrays.stream(Role.values())
            .filter(role -> !role.isStaff())
            .map(Role::name)
            .toList();

    private final DSLContext dsl;

    JooqOldPeople(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<DataSubject> due(Rule rule, Instant before, int limit) {
        return found(condition(rule, before), limit);
    }

    @Override
    public boolean isDue(Rule rule, DataSubject subject, Instant before) {
        var same = subject.account()
                .map(account -> ACCOUNT.ID.eq(account.value()))
                .orElseGet(() -> CLIENT_FILE.ID.eq(subject.file().orElseThrow().value()));
        return found(condition(rule, before).and(same), 1).equals(List.of(subject));
    }

    private List<DataSubject> found(Condition which, int limit) {
        return dsl.select(ACCOUNT.ID, CLIENT_FILE.ID)
                .from(ACCOUNT)
                .fullJoin(CLIENT_FILE)
                .on(CLIENT_FILE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(which)
                .limit(limit)
                .fetch(row -> new DataSubject(
                        Optional.ofNullable(row.value1()).map(Account.Id::new),
                        Optional.ofNullable(row.value2()).map(ClientFile.Id::new)));
    }

    private static Condition condition(Rule rule, Instant before) {
        return switch (rule) {
            case REFUSED ->
                ACCOUNT.STATUS
                        .eq(AccountStatus.REFUSED.name())
                        .and(ACCOUNT.ROLE.in(PUBLIC))
                        .and(DSL.coalesce(
                                        DSL.field(DSL.select(DSL.max(DECISION.DECIDED_AT))
                                                .from(DECISION)
                                                .where(DECISION.ACCOUNT_ID.eq(ACCOUNT.ID))),
                                        ACCOUNT.CREATED_AT)
                                .lt(before));
            case UNCONFIRMED ->
                ACCOUNT.ROLE
                        .eq(Role.CLIENT.name())
                        .and(ACCOUNT.EMAIL_CONFIRMED_AT.isNull())
                        .and(ACCOUNT.CREATED_AT.lt(before))
                        // Whoever has signed with the practice is known to it.
                        .and(CLIENT_FILE.STATUS.isDistinctFrom("FINAL"))
                        .and(notSignedInSince(before))
                        .and(notExists(selectOne().from(APPOINTMENT).where(APPOINTMENT.CLIENT_ID.eq(CLIENT_FILE.ID))));
            case INACTIVE -> inactive(before);
        };
    }

    private static Condition inactive(Instant before) {
        var isPublic = ACCOUNT.ROLE.in(PUBLIC).and(ACCOUNT.CREATED_AT.lt(before));
        var isFileAlone =
                ACCOUNT.ID.isNull().and(CLIENT_FILE.ERASED_AT.isNull()).and(CLIENT_FILE.CREATED_AT.lt(before));
        return isPublic.or(isFileAlone)
                .and(notSignedInSince(before))
                .and(notExists(selectOne()
                        .from(APPOINTMENT)
                        .where(APPOINTMENT.CLIENT_ID.eq(CLIENT_FILE.ID), APPOINTMENT.END_AT.ge(before))));
    }

    private static Condition notSignedInSince(Instant before) {
        return notExists(selectOne()
                .from(ACCOUNT_ACTIVITY)
                .where(ACCOUNT_ACTIVITY.ACCOUNT_ID.eq(ACCOUNT.ID), ACCOUNT_ACTIVITY.SIGNED_IN_AT.ge(before)));
    }
}
