package fr.guichet.persistence.privacy;

import static fr.guichet.persistence.jooq.Tables.ERASURE;

import fr.guichet.application.privacy.Erasure;
import fr.guichet.application.privacy.Erasures;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Erasures, a row each. */
@Repository
class JooqErasures implements Erasures {

    private final DSLContext dsl;

    JooqErasures(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public void add(Erasure erasure) {
        dsl.insertInto(ERASURE)
                .set(ERASURE.ID, erasure.id())
                .set(
                        ERASURE.ACCOUNT_ID,
                        erasure.account().map(Account.Id::value).orElse(null))
                .set(ERASURE.FILE_ID, erasure.file().map(ClientFile.Id::value).orElse(null))
                .set(ERASURE.ERASED_AT, erasure.erasedAt())
                // Two instances of the program may repeat one at the same moment.
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public boolean contains(UUID erasure) {
        return dsl.fetchExists(ERASURE, ERASURE.ID.eq(erasure));
    }

    @Override
    public List<Erasure> all() {
        return dsl.selectFrom(ERASURE)
                .orderBy(ERASURE.ERASED_AT, ERASURE.ID)
                .fetch(row -> new Erasure(
                        row.getId(),
                        Optional.ofNullable(row.getAccountId()).map(Account.Id::new),
                        Optional.ofNullable(row.getFileId()).map(ClientFile.Id::new),
                        row.getErasedAt()));
    }
}
