package fr.guichet.persistence.registration;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Comment;
import fr.guichet.domain.account.Decision;
import fr.guichet.persistence.jooq.tables.records.DecisionRecord;
import java.util.Optional;

/** Decisions between rows and the domain. */
final class DecisionRows {

    private DecisionRows() {}

    static Decision decision(DecisionRecord row) {
        return new Decision(
                new Decision.Id(row.getId()),
                new Account.Id(row.getAccountId()),
                Decision.Kind.valueOf(row.getKind()),
                new Account.Id(row.getAuthorId()),
                row.getDecidedAt(),
                Optional.ofNullable(row.getComment()).map(Comment::new));
    }
}
