package fr.guichet.application.registration;

import fr.guichet.application.Transactions;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.EmailTaken;
import fr.guichet.application.clientfile.Upload;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PasswordRules;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.Birth;
import fr.guichet.domain.registration.Childminder;
import fr.guichet.domain.registration.Nir;
import fr.guichet.domain.registration.Presentation;
import fr.guichet.domain.registration.RegistrationRejection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Takes in the registration of a childminder, whose account waits for a manager (spec A8). */
@UseCase
public final class RegisterChildminder {

    private final Transactions transactions;
    private final Newcomers newcomers;
    private final Childminders childminders;
    private final SocialSecurityNumbers numbers;
    private final PhotoKeeper photos;
    private final Practices practices;
    private final PasswordRules passwords;
    private final Clock clock;

    public RegisterChildminder(
            Transactions transactions,
            Newcomers newcomers,
            Childminders childminders,
            SocialSecurityNumbers numbers,
            PhotoKeeper photos,
            Practices practices,
            PasswordRules passwords,
            Clock clock) {
        this.transactions = transactions;
        this.newcomers = newcomers;
        this.childminders = childminders;
        this.numbers = numbers;
        this.photos = photos;
        this.practices = practices;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * The registration as it was sent in.
     *
     * @param photo the file that is to be their photo
     * @param consentsToPhoto whether they allow to store and show it
     * @param password held to the rules and discarded: only the mailed link proves the address (spec A4)
     */
    public record Command(
            Registrant childminder,
            PostalAddress address,
            Birth birth,
            Nir nir,
            Childminder.Agreement agreement,
            Optional<Presentation> presentation,
            Optional<Upload> photo,
            boolean consentsToPhoto,
            boolean acceptsTerms,
            Optional<RawPassword> password) {}

    /** What became of it. */
    public sealed interface Outcome {

        /** Stored; the account waits for a manager. */
        record Registered(Account.Id account) implements Outcome {}

        /** Nothing was stored. */
        record Rejected(RegistrationRejection reason) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, practices.current().zone());
        var rejection = RegistrationRules.rejection(command, passwords, today);
        if (rejection.isPresent()) {
            return new Outcome.Rejected(rejection.get());
        }
        if (command.photo().isEmpty()) {
            return store(command, Optional.empty(), now);
        }
        return switch (photos.encode(command.photo().get())) {
            case PhotoEncoder.Result.Encoded photo -> store(command, Optional.of(photo), now);
            case PhotoEncoder.Result.Refused refused ->
                new Outcome.Rejected(new RegistrationRejection.RefusedPhoto(Optional.empty(), refused.fault()));
        };
    }

    private Outcome store(Command command, Optional<PhotoEncoder.Result.Encoded> photo, Instant now) {
        try {
            return transactions.inTransaction(() -> register(command, photo, now));
        } catch (EmailTaken lost) {
            return new Outcome.Rejected(new RegistrationRejection.EmailTaken());
        } catch (NirTaken lost) {
            return new Outcome.Rejected(new RegistrationRejection.NirTaken());
        }
    }

    private Outcome register(Command command, Optional<PhotoEncoder.Result.Encoded> photo, Instant now) {
        if (newcomers.withEmail(command.childminder().email()).isPresent()) {
            return new Outcome.Rejected(new RegistrationRejection.EmailTaken());
        }
        var account = newcomers.open(command.childminder(), Role.CHILDMINDER, now);
        childminders.add(new Childminder(
                account.id(),
                command.address(),
                command.birth(),
                command.nir().masked(),
                command.agreement(),
                command.presentation(),
                photo.map(encoded -> new Childminder.ConsentedPhoto(photos.keep(encoded, now), now)),
                Optional.empty(),
                now,
                0));
        numbers.add(account.id(), command.nir());
        if (command.acceptsTerms()) {
            newcomers.acceptsTerms(account.id(), now);
        }
        return new Outcome.Registered(account.id());
    }
}
