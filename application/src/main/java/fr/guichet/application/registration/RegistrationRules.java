package fr.guichet.application.registration;

import fr.guichet.domain.account.PasswordRules;
import fr.guichet.domain.registration.BirthDates;
import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.RegistrationRejection;
import fr.guichet.domain.registration.Surname;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be told of a registration before anything is looked up or stored (spec A4, A7, A8). */
final class RegistrationRules {

    private static final Child.Id NOBODY = new Child.Id(new UUID(0, 0));

    private RegistrationRules() {}

    static Optional<RegistrationRejection> rejection(
            RegisterParent.Command command, PasswordRules passwords, LocalDate today) {
        var violations = command.password().map(passwords::violations).orElse(List.of());
        if (!violations.isEmpty()) {
            return Optional.of(new RegistrationRejection.WeakPassword(violations));
        }
        if (command.coParent()
                .filter(other ->
                        other.registrant().email().equals(command.parent().email()))
                .isPresent()) {
            return Optional.of(new RegistrationRejection.OneAddressForTwo());
        }
        if (command.birthDate()
                .filter(date -> !BirthDates.isAdultsOn(date, today))
                .isPresent()) {
            return Optional.of(new RegistrationRejection.ImplausibleBirthDate());
        }
        var surname = Surname.of(command.parent().name());
        for (var i = 0; i < command.children().size(); i++) {
            var child = command.children().get(i).named(NOBODY, surname, Optional.empty());
            if (!child.isPlausibleOn(today)) {
                return Optional.of(new RegistrationRejection.ImplausibleChild(i));
            }
        }
        return Optional.empty();
    }

    static Optional<RegistrationRejection> rejection(
            RegisterChildminder.Command command, PasswordRules passwords, LocalDate today) {
        var violations = command.password().map(passwords::violations).orElse(List.of());
        if (!violations.isEmpty()) {
            return Optional.of(new RegistrationRejection.WeakPassword(violations));
        }
        if (!BirthDates.isAdultsOn(command.birth().date(), today)) {
            return Optional.of(new RegistrationRejection.ImplausibleBirthDate());
        }
        if (command.agreement().date().isAfter(today)) {
            return Optional.of(new RegistrationRejection.AgreementInFuture());
        }
        return command.photo().isPresent() && !command.consentsToPhoto()
                ? Optional.of(new RegistrationRejection.PhotoWithoutConsent())
                : Optional.empty();
    }
}
