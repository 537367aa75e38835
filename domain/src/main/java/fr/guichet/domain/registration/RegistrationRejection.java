package fr.guichet.domain.registration;

import fr.guichet.domain.account.PasswordViolation;
import java.util.List;

/** Why a registration is refused (spec A4, A7, A8). */
public sealed interface RegistrationRejection {

    /** The address of the one who registers is another account's. */
    record EmailTaken() implements RegistrationRejection {}

    /** Both parents gave one address. */
    record OneAddressForTwo() implements RegistrationRejection {}

    /** The child at this place in the list, from 0, has a date that cannot be. */
    record ImplausibleChild(int index) implements RegistrationRejection {}

    /** An adult's birth date that cannot be. */
    record ImplausibleBirthDate() implements RegistrationRejection {}

    /** The agreement's date lies in the future. */
    record AgreementInFuture() implements RegistrationRejection {}

    /** The social security number is another account's. */
    record NirTaken() implements RegistrationRejection {}

    /** The password breaks these rules, of which there is at least one. */
    record WeakPassword(List<PasswordViolation> violations) implements RegistrationRejection {

        public WeakPassword {
            violations = List.copyOf(violations);
        }
    }
}
