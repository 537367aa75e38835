package fr.guichet.application.registration;

import fr.guichet.application.UseCase;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.PasswordRules;
import fr.guichet.domain.registration.RegistrationRejection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Tells somebody who registers step by step what would be refused at the end (spec A7, A8). Whether somebody else has the
 * address or the number is told to who sends the registration alone.
 */
@UseCase
public final class CheckRegistration {

    private final Practices practices;
    private final PasswordRules passwords;
    private final Clock clock;

    public CheckRegistration(Practices practices, PasswordRules passwords, Clock clock) {
        this.practices = practices;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What they have filled in so far. */
    public sealed interface Query {

        record OfParent(RegisterParent.Command command) implements Query {}

        record OfChildminder(RegisterChildminder.Command command) implements Query {}
    }

    public Optional<RegistrationRejection> handle(Query query) {
        var today = LocalDate.ofInstant(clock.instant(), practices.current().zone());
        return switch (query) {
            case Query.OfParent parent -> RegistrationRules.rejection(parent.command(), passwords, today);
            case Query.OfChildminder childminder ->
                RegistrationRules.rejection(childminder.command(), passwords, today);
        };
    }
}
