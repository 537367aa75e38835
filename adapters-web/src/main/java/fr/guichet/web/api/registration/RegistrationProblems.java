package fr.guichet.web.api.registration;

import fr.guichet.domain.registration.RegistrationRejection;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.account.AccountProblems;

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
            case RegistrationRejection.NirTaken r -> Problem.of(ProblemCode.NIR_TAKEN);
            case RegistrationRejection.WeakPassword r -> AccountProblems.weakPassword("password", r.violations());
        };
    }
}
