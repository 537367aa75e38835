package fr.guichet.application.notification;

import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.Person;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.Role;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is told, and how they can be reached.
 *
 * @param preferred their own choice; the practice's setting holds where there is none (spec A9)
 * @param id of their account or client file, where it is known: by it, what they were told is found again
 */
public record Recipient(
        PersonName name,
        Optional<EmailAddress> email,
        Optional<PhoneNumber> phone,
        Optional<ContactChannel> preferred,
        Optional<UUID> id) {

    /** Someone who is known by nothing else. */
    public Recipient(
            PersonName name,
            Optional<EmailAddress> email,
            Optional<PhoneNumber> phone,
            Optional<ContactChannel> preferred) {
        this(name, email, phone, preferred, Optional.empty());
    }

    /** The person that an account belongs to. */
    public static Recipient of(Person person) {
        return new Recipient(
                person.name(),
                Optional.of(person.email()),
                person.phone(),
                person.channel(),
                Optional.of(person.id().value()));
    }

    /**
     * Where a password link goes. A client who has not shown yet that the address is theirs gets it there, whatever they
     * prefer: opening it shows that (spec A4).
     */
    public static Recipient ofLink(Person person) {
        return person.role() == Role.CLIENT && person.emailConfirmedAt().isEmpty() ? byEmail(person) : of(person);
    }

    /**
     * Someone who is reached by e-mail alone.
     *
     * @param id of their account or client file
     */
    public static Recipient byEmail(PersonName name, EmailAddress email, UUID id) {
        return new Recipient(name, Optional.of(email), Optional.empty(), Optional.empty(), Optional.of(id));
    }

    /** The person that an account belongs to, by e-mail whatever they prefer. */
    public static Recipient byEmail(Person person) {
        return byEmail(person.name(), person.email(), person.id().value());
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Recipient[•••]";
    }
}
