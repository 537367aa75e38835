package fr.guichet.persistence.account;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.account.AccountNeeded;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.EmailTaken;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.Role;
import fr.guichet.persistence.Violations;
import fr.guichet.persistence.jooq.tables.records.AccountRecord;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jooq.DSLContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Accounts, a row each. */
@Repository
class JooqAccounts implements Accounts {

    private static final String EMAIL_UNIQUE = "account_email_unique";

    private final DSLContext dsl;

    JooqAccounts(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Account> find(Account.Id id) {
        return dsl.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id.value())).fetchOptional(AccountRows::account);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return dsl.selectFrom(ACCOUNT).where(ACCOUNT.EMAIL.eq(email.value())).fetchOptional(AccountRows::account);
    }

    @Override
    public Optional<Account> lock(Account.Id id) {
        // Not FOR UPDATE, which would also wait for rows that only refer to the account.
        return dsl.selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.eq(id.value()))
                .forNoKeyUpdate()
                .fetchOptional(AccountRows::account);
    }

    @Override
    public int lockActiveSuperAdmins() {
        // In one order for everyone, so that two who count cannot wait for each other.
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.eq(Role.SUPER_ADMIN.name()), ACCOUNT.STATUS.eq(AccountStatus.ACTIVE.name()))
                .orderBy(ACCOUNT.ID)
                .forNoKeyUpdate()
                .fetch()
                .size();
    }

    @Override
    public void add(Account account) {
        var row = dsl.newRecord(ACCOUNT);
        fill(row, account);
        row.setId(account.id().value());
        row.setCreatedAt(account.createdAt());
        row.setVersion(0L);
        storing(() -> dsl.insertInto(ACCOUNT).set(row).execute());
    }

    @Override
    public void update(Account account) {
        var row = dsl.newRecord(ACCOUNT);
        fill(row, account);
        row.setVersion(account.version() + 1);
        var updated = storing(() -> dsl.update(ACCOUNT)
                .set(row)
                .where(ACCOUNT.ID.eq(account.id().value()), ACCOUNT.VERSION.eq(account.version()))
                .execute());
        if (updated == 0) {
            throw new StaleVersion(account.id());
        }
    }

    @Override
    public void remove(Account.Id id) {
        try {
            dsl.deleteFrom(ACCOUNT).where(ACCOUNT.ID.eq(id.value())).execute();
        } catch (DataIntegrityViolationException needed) {
            throw new AccountNeeded(id);
        }
    }

    private static void fill(AccountRecord row, Account account) {
        var person = account.person();
        row.setRole(person.role().name());
        row.setStatus(account.status().name());
        row.setEmail(person.email().value());
        row.setFirstName(person.name().first());
        row.setLastName(person.name().last());
        row.setPhone(person.phone().map(PhoneNumber::e164).orElse(null));
        row.setChannel(person.channel().map(Enum::name).orElse(null));
        row.setEmailConfirmedAt(person.emailConfirmedAt().orElse(null));
    }

    private static int storing(IntSupplier statement) {
        try {
            return statement.getAsInt();
        } catch (DuplicateKeyException duplicate) {
            if (Violations.constraintOf(duplicate).filter(EMAIL_UNIQUE::equals).isPresent()) {
                throw new EmailTaken();
            }
            throw duplicate;
        }
    }
}
