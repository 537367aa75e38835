package fr.guichet.persistence.account;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT_PASSWORD;

import fr.guichet.application.account.Passwords;
import fr.guichet.application.account.StoredPassword;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PasswordHash;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Password hashes, a row for each account that has one. */
@Repository
class JooqPasswords implements Passwords {

    private final DSLContext dsl;

    JooqPasswords(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<StoredPassword> find(Account.Id account) {
        return dsl.selectFrom(ACCOUNT_PASSWORD)
                .where(ACCOUNT_PASSWORD.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(row -> new StoredPassword(
                        account,
                        new PasswordHash(row.getHash()),
                        row.getMustChange(),
                        Optional.ofNullable(row.getExpiresAt()),
                        row.getSetAt()));
    }

    @Override
    public void set(StoredPassword password) {
        var row = dsl.newRecord(ACCOUNT_PASSWORD);
        row.setAccountId(password.account().value());
        row.setHash(password.hash().encoded());
        row.setMustChange(password.mustChange());
        row.setExpiresAt(password.expiresAt().orElse(null));
        row.setSetAt(password.setAt());
        dsl.insertInto(ACCOUNT_PASSWORD)
                .set(row)
                .onConflict(ACCOUNT_PASSWORD.ACCOUNT_ID)
                .doUpdate()
                .set(row)
                .execute();
    }
}
