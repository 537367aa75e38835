package fr.guichet.web.api.registration;

import fr.guichet.domain.registration.PhotoFault;
import fr.guichet.domain.registration.RegistrationRejection;
import fr.guichet.web.FieldError;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.AccountProblems;
import java.util.List;

/** How refusals of registrations are answered (spec A4, A7, A8). */
public final class RegistrationProblems {

    private RegistrationProblems() {}

    public static Problem of(RegistrationRejection rejection) {
        return switch (rejection) {
            case RegistrationRejection.EmailTaken r -> Problem.of(ProblemCode.EMAIL_TAKEN);
            case RegistrationRejection.OneAddressForTwo r ->
                Problem.invalid("co_parent.email", "registration.one-address");
            case RegistrationRejection.ImplausibleChild r ->
                Problem.invalid("enfants[" + r.index() + "]", "registration.child-date");
            case RegistrationRejection.ImplausibleBirthDate r ->
                Problem.invalid("date_naissance", "registration.birth-date");
            case RegistrationRejection.AgreementInFuture r ->
                Problem.invalid("date_agrement", "registration.agreement-date");
            case RegistrationRejection.MorePlacesThanAgreed r ->
                Problem.invalid("place_disponible", "registration.places-agreed", r.agreed());
            case RegistrationRejection.AvailableWithoutPlace r ->
                Problem.invalid("place_disponible", "registration.no-place");
            case RegistrationRejection.NirTaken r -> Problem.of(ProblemCode.NIR_TAKEN);
            case RegistrationRejection.PhotoWithoutConsent r ->
                Problem.invalid("consentement_photo", "registration.photo-consent");
            case RegistrationRejection.RefusedPhoto r ->
                refusedPhoto(
                        r.child().map(child -> "enfants[" + child + "].photo").orElse("photo"), r.fault());
            case RegistrationRejection.WeakPassword r -> AccountProblems.weakPassword("password", r.violations());
        };
    }

    /** Why the file in this field cannot be a picture (spec C6). */
    public static Problem refusedPhoto(String field, PhotoFault fault) {
        return switch (fault) {
            case TOO_MANY_BYTES -> refused(ProblemCode.FILE_TOO_LARGE, field, "registration.photo-bytes");
            case TOO_MANY_PIXELS -> refused(ProblemCode.FILE_TOO_LARGE, field, "registration.photo-pixels");
            case WRONG_KIND -> refused(ProblemCode.FILE_TYPE_REFUSED, field, "registration.photo-kind");
        };
    }

    private static Problem refused(ProblemCode code, String field, String key) {
        return Problem.of(code).withErrors(List.of(FieldError.of(field, key)));
    }
}
