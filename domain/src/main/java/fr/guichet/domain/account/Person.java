package fr.guichet.domain.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Who an account belongs to, whatever state it is in.
 *
 * @param emailConfirmedAt when a mailed link proved that the address is theirs (spec A4)
 * @param channel how they want to hear from the practice, where they said so (spec A9)
 */
public record Person(
        Account.Id id,
        Role role,
        EmailAddress email,
        PersonName name,
        Optional<PhoneNumber> phone,
        Instant createdAt,
        Optional<Instant> emailConfirmedAt,
        Optional<ContactChannel> channel) {

    /** Someone whose address is not confirmed yet and who prefers no channel. */
    public Person(
            Account.Id id,
            Role role,
            EmailAddress email,
            PersonName name,
            Optional<PhoneNumber> phone,
            Instant createdAt) {
        this(id, role, email, name, phone, createdAt, Optional.empty(), Optional.empty());
    }

    /** The same person in another role; whether that is allowed is for {@link RoleGuards} to say. */
    public Person withRole(Role other) {
        return new Person(id, other, email, name, phone, createdAt, emailConfirmedAt, channel);
    }

    /** The same person under another name or number. */
    public Person withContact(PersonName newName, Optional<PhoneNumber> newPhone) {
        return new Person(id, role, email, newName, newPhone, createdAt, emailConfirmedAt, channel);
    }

    /** The same person at another address, which is not confirmed before a link mailed to it was opened. */
    public Person withEmail(EmailAddress other) {
        return other.equals(email)
                ? this
                : new Person(id, role, other, name, phone, createdAt, Optional.empty(), channel);
    }

    public Person withChannel(Optional<ContactChannel> other) {
        return new Person(id, role, email, name, phone, createdAt, emailConfirmedAt, other);
    }

    /** The same person, known to read the mail of this address since then; the first proof counts. */
    public Person withEmailConfirmed(Instant now) {
        return emailConfirmedAt.isPresent()
                ? this
                : new Person(id, role, email, name, phone, createdAt, Optional.of(now), channel);
    }
}
