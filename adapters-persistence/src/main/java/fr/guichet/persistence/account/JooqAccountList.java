package fr.guichet.persistence.account;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT;
import static fr.guichet.persistence.jooq.Tables.DECISION;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectFrom;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.account.AccountList;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Comment;
import fr.guichet.domain.account.Decision;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Accounts with the newest decision about each. */
@Repository
class JooqAccountList implements AccountList {

    private static final Field<String> SEARCHED = unaccented(
            concat(ACCOUNT.FIRST_NAME, inline(" "), ACCOUNT.LAST_NAME, inline(" "), ACCOUNT.EMAIL.cast(String.class)));

    private final DSLContext dsl;

    JooqAccountList(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Page<Row> find(Filter filter, PageRequest page) {
        var condition = condition(filter);
        var decision = lateral(selectFrom(DECISION)
                        .where(DECISION.ACCOUNT_ID.eq(ACCOUNT.ID))
                        .orderBy(DECISION.DECIDED_AT.desc(), DECISION.ID.desc())
                        .limit(1))
                .as(DECISION);
        var rows = dsl.select(ACCOUNT.fields())
                .select(DECISION.fields())
                .from(ACCOUNT)
                .leftJoin(decision)
                .on(DSL.trueCondition())
                .where(condition)
                .orderBy(ACCOUNT.CREATED_AT.desc(), ACCOUNT.ID.desc())
                .offset(page.offset())
                .limit(page.size())
                .fetch(row -> new Row(AccountRows.account(row), decision(row)));
        return new Page<>(rows, dsl.fetchCount(ACCOUNT, condition));
    }

    private static Condition condition(Filter filter) {
        var condition = noCondition();
        if (!filter.roles().isEmpty()) {
            condition = condition.and(
                    ACCOUNT.ROLE.in(filter.roles().stream().map(Enum::name).toList()));
        }
        if (!filter.statuses().isEmpty()) {
            condition = condition.and(
                    ACCOUNT.STATUS.in(filter.statuses().stream().map(Enum::name).toList()));
        }
        for (var word : filter.words()) {
            condition = condition.and(SEARCHED.contains(unaccented(DSL.val(word))));
        }
        return condition;
    }

    private static Field<String> unaccented(Field<String> text) {
        return DSL.field("unaccent(lower({0}))", String.class, text);
    }

    private static Optional<Decision> decision(Record row) {
        return Optional.ofNullable(row.get(DECISION.ID))
                .map(id -> new Decision(
                        new Decision.Id(id),
                        new Account.Id(row.get(DECISION.ACCOUNT_ID)),
                        Decision.Kind.valueOf(row.get(DECISION.KIND)),
                        new Account.Id(row.get(DECISION.AUTHOR_ID)),
                        row.get(DECISION.DECIDED_AT),
                        Optional.ofNullable(row.get(DECISION.COMMENT)).map(Comment::new)));
    }
}
