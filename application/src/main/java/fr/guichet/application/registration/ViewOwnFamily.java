package fr.guichet.application.registration;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.Family;
import fr.guichet.domain.registration.MissingElement;
import fr.guichet.domain.registration.Parent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows a parent their family's registration; contact details of a co-parent who lives apart stay hidden (spec A7). */
@UseCase
public final class ViewOwnFamily {

    private final RegistrationFiles files;
    private final Practices practices;

    public ViewOwnFamily(RegistrationFiles files, Practices practices) {
        this.files = files;
        this.practices = practices;
    }

    /** Who asks. */
    public record Query(Actor actor) {}

    /**
     * The family as one of its parents sees it.
     *
     * @param own what the registration says of the one who asks
     * @param address where they live
     */
    public record OwnFamily(
            Account account,
            Parent own,
            Optional<PostalAddress> address,
            Optional<CoParent> coParent,
            List<Child> children,
            Set<MissingElement> missing) {}

    /** The other parent: always the name, and how to reach them only from under the same roof. */
    public record CoParent(PersonName name, boolean sameAddress, Optional<Contact> contact) {}

    /** How the other parent is reached. */
    public record Contact(EmailAddress email, Optional<PhoneNumber> phone) {}

    /** Empty when whoever asks is no parent. */
    public Optional<OwnFamily> handle(Query query) {
        var options = practices.current().options();
        var asking = query.actor().account();
        return files.parent(asking)
                .map(file -> new OwnFamily(
                        file.account(),
                        file.family().parent(asking).orElseGet(() -> Parent.of(asking)),
                        file.family().addressOf(asking),
                        file.coParent().map(other -> coParent(other, file.family())),
                        file.family().children(),
                        ParentView.of(file, options).missing()));
    }

    private static CoParent coParent(Account other, Family family) {
        return new CoParent(
                other.name(),
                family.liveTogether(),
                Optional.of(new Contact(other.email(), other.phone())).filter(contact -> family.sharesContacts()));
    }
}
