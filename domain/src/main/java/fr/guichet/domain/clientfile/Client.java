package fr.guichet.domain.clientfile;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.Person;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * Whom a client file is about.
 *
 * @param account their account; absent for a file that staff made for someone who has none yet
 */
public record Client(
        ClientFile.Id id,
        Optional<Account.Id> account,
        PersonName name,
        Optional<EmailAddress> email,
        Optional<PhoneNumber> phone,
        Instant createdAt) {

    /** What an account says of its person. */
    public static Client of(ClientFile.Id id, Person person) {
        return new Client(
                id,
                Optional.of(person.id()),
                person.name(),
                Optional.of(person.email()),
                person.phone(),
                person.createdAt());
    }

    /** The same client, now with an account. */
    public Client withAccount(Account.Id joined) {
        return new Client(id, Optional.of(joined), name, email, phone, createdAt);
    }

    /** The same client, reached otherwise. */
    public Client withContact(PersonName newName, Optional<EmailAddress> newEmail, Optional<PhoneNumber> newPhone) {
        return new Client(id, account, newName, newEmail, newPhone, createdAt);
    }
}
