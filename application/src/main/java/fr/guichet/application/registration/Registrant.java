package fr.guichet.application.registration;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.Person;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import java.util.Optional;

/** What everyone who registers says of themselves, or of their co-parent. */
public record Registrant(EmailAddress email, PersonName name, PhoneNumber phone, Optional<ContactChannel> channel) {

    Person as(Role role, Account.Id id, Instant now) {
        return new Person(id, role, email, name, Optional.of(phone), now, Optional.empty(), channel);
    }
}
