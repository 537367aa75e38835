package fr.guichet.persistence.account;

import static fr.guichet.persistence.jooq.Tables.ACCOUNT;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.Person;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.Role;
import java.util.Optional;
import org.jooq.Record;

/** Reads accounts from rows that hold all columns of their table; for every repository of the module. */
public final class AccountRows {

    private AccountRows() {}

    public static Account account(Record row) {
        var person = new Person(
                new Account.Id(row.get(ACCOUNT.ID)),
                Role.valueOf(row.get(ACCOUNT.ROLE)),
                new EmailAddress(row.get(ACCOUNT.EMAIL)),
                new PersonName(row.get(ACCOUNT.FIRST_NAME), row.get(ACCOUNT.LAST_NAME)),
                Optional.ofNullable(row.get(ACCOUNT.PHONE)).map(PhoneNumber::new),
                row.get(ACCOUNT.CREATED_AT),
                Optional.ofNullable(row.get(ACCOUNT.EMAIL_CONFIRMED_AT)),
                Optional.ofNullable(row.get(ACCOUNT.CHANNEL)).map(ContactChannel::valueOf));
        var version = row.get(ACCOUNT.VERSION);
        return switch (AccountStatus.valueOf(row.get(ACCOUNT.STATUS))) {
            case PENDING -> new Account.Pending(person, version);
            case ACTIVE -> new Account.Active(person, version);
            case REFUSED -> new Account.Refused(person, version);
            case SUSPENDED -> new Account.Suspended(person, version);
        };
    }
}
