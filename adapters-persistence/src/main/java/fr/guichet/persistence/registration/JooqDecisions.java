package fr.guichet.persistence.registration;

import static fr.guichet.persistence.jooq.Tables.DECISION;

import fr.guichet.application.registration.Decisions;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Comment;
import fr.guichet.domain.account.Decision;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Decisions, a row each; the database refuses to change one. */
@Repository
class JooqDecisions implements Decisions {

    private final DSLContext dsl;

    JooqDecisions(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public void add(Decision decision) {
        dsl.insertInto(DECISION)
                .set(DECISION.ID, decision.id().value())
                .set(DECISION.ACCOUNT_ID, decision.account().value())
                .set(DECISION.KIND, decision.kind().name())
                .set(DECISION.AUTHOR_ID, decision.author().value())
                .set(DECISION.DECIDED_AT, decision.decidedAt())
                .set(DECISION.COMMENT, decision.comment().map(Comment::text).orElse(null))
                .execute();
    }

    @Override
    public List<Decision> about(Account.Id account) {
        return dsl.selectFrom(DECISION)
                .where(DECISION.ACCOUNT_ID.eq(account.value()))
                .orderBy(DECISION.DECIDED_AT.desc(), DECISION.ID.desc())
                .fetch(DecisionRows::decision);
    }
}
