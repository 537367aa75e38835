package fr.guichet.domain.registration;

import fr.guichet.domain.account.PasswordViolation;
import java.util.List;
import java.util.Optional;

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

    /** More free places than children the agreement is for. */
    record MorePlacesThanAgreed(int agreed) implements RegistrationRejection {}

    /** Available for children, of whom there is no place for one. */
    record AvailableWithoutPlace() implements RegistrationRejection {}

    /** A photo was sent without the consent to store and show it. */
    record PhotoWithoutConsent() implements RegistrationRejection {}

    /**
     * A file that cannot be a photo.
     *
     * @param child the place in the list, from 0, of the child that it should show; absent for the registrant's own
     */
    record RefusedPhoto(Optional<Integer> child, PhotoFault fault) implements RegistrationRejection {}

    /** The password breaks these rules, of which there is at least one. */
    record WeakPassword(List<PasswordViolation> violations) implements RegistrationRejection {

        public WeakPassword {
            violations = List.copyOf(violations);
        }
    }
}
