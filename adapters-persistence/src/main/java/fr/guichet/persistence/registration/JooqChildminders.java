package fr.guichet.persistence.registration;

import static fr.guichet.persistence.jooq.Tables.CHILDMINDER;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.registration.Childminders;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Childminder;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Childminders, a row each. */
@Repository
class JooqChildminders implements Childminders {

    private final DSLContext dsl;

    JooqChildminders(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Childminder> find(Account.Id account) {
        return dsl.selectFrom(CHILDMINDER)
                .where(CHILDMINDER.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(ChildminderRows::childminder);
    }

    @Override
    public void add(Childminder childminder) {
        var row = ChildminderRows.row(dsl, childminder);
        row.setAccountId(childminder.account().value());
        row.setCreatedAt(childminder.createdAt());
        row.setVersion(0L);
        dsl.insertInto(CHILDMINDER).set(row).execute();
    }

    @Override
    public void update(Childminder childminder) {
        var row = ChildminderRows.row(dsl, childminder);
        row.setVersion(childminder.version() + 1);
        var updated = dsl.update(CHILDMINDER)
                .set(row)
                .where(
                        CHILDMINDER.ACCOUNT_ID.eq(childminder.account().value()),
                        CHILDMINDER.VERSION.eq(childminder.version()))
                .execute();
        if (updated == 0) {
            throw new StaleVersion(childminder.account());
        }
    }
}
