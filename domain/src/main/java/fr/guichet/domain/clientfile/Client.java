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
 * @param dogs in the order in which they were entered, {@link Dogs#LIMIT} at most
 */
public record Client(
        ClientFile.Id id,
        Optional<Account.Id> account,
        PersonName name,
        Optional<EmailAddress> email,
        Optional<PhoneNumber> phone,
        Optional<HomeAddress> address,
        Dogs dogs,
        Instant createdAt) {

    /** What the files of those are called who were erased; shown to staff in the practice's language. */
    public static final PersonName ERASED = new PersonName("Personne", "effacée");

    /** A client of whom neither address nor dog is known. */
    public Client(
            ClientFile.Id id,
            Optional<Account.Id> account,
            PersonName name,
            Optional<EmailAddress> email,
            Optional<PhoneNumber> phone,
            Instant createdAt) {
        this(id, account, name, email, phone, Optional.empty(), Dogs.NONE, createdAt);
    }

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
        return new Client(id, Optional.of(joined), name, email, phone, address, dogs, createdAt);
    }

    /** The same client, reached otherwise. */
    public Client withContact(PersonName newName, Optional<EmailAddress> newEmail, Optional<PhoneNumber> newPhone) {
        return new Client(id, account, newName, newEmail, newPhone, address, dogs, createdAt);
    }

    /** The same client, living there. */
    public Client withAddress(Optional<HomeAddress> other) {
        return new Client(id, account, name, email, phone, other, dogs, createdAt);
    }

    /** The same client with these dogs. */
    public Client withDogs(Dogs others) {
        return new Client(id, account, name, email, phone, address, others, createdAt);
    }

    /**
     * This client, and what another file knows of the same person: this one's details count where both have them, the
     * address of whoever has the account before all, and the dogs of both stay.
     */
    public Client joinedBy(Client other) {
        return new Client(
                id,
                account.or(other::account),
                name,
                other.account.isPresent() ? other.email : email.or(other::email),
                phone.or(other::phone),
                address.or(other::address),
                dogs.joinedBy(other.dogs),
                createdAt);
    }
}
