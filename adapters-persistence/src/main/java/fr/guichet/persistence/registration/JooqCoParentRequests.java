package fr.guichet.persistence.registration;

import static fr.guichet.persistence.jooq.Tables.CO_PARENT_REQUEST;

import fr.guichet.application.registration.CoParentRequest;
import fr.guichet.application.registration.CoParentRequests;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Family;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Questions to co-parents, a row each. */
@Repository
class JooqCoParentRequests implements CoParentRequests {

    private final DSLContext dsl;

    JooqCoParentRequests(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<CoParentRequest> find(UUID id) {
        return dsl.selectFrom(CO_PARENT_REQUEST)
                .where(CO_PARENT_REQUEST.ID.eq(id))
                .fetchOptional(row -> new CoParentRequest(
                        row.getId(),
                        new Family.Id(row.getFamilyId()),
                        new Account.Id(row.getAccountId()),
                        row.getAskedAt(),
                        Optional.ofNullable(row.getAgreedAt())));
    }

    @Override
    public void add(CoParentRequest request) {
        dsl.insertInto(CO_PARENT_REQUEST)
                .set(CO_PARENT_REQUEST.ID, request.id())
                .set(CO_PARENT_REQUEST.FAMILY_ID, request.family().value())
                .set(CO_PARENT_REQUEST.ACCOUNT_ID, request.account().value())
                .set(CO_PARENT_REQUEST.ASKED_AT, request.askedAt())
                .set(CO_PARENT_REQUEST.AGREED_AT, request.agreedAt().orElse(null))
                .execute();
    }

    @Override
    public void agreed(UUID id, Instant now) {
        dsl.update(CO_PARENT_REQUEST)
                .set(CO_PARENT_REQUEST.AGREED_AT, now)
                .where(CO_PARENT_REQUEST.ID.eq(id))
                .execute();
    }
}
