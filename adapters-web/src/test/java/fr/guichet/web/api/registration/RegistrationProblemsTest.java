package fr.guichet.web.api.registration;

import fr.guichet.domain.account.PasswordViolation;
import fr.guichet.domain.registration.RegistrationRejection;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.RejectionProblemsContract;
import java.util.List;

/** Spec A4, A7, A8. */
class RegistrationProblemsTest extends RejectionProblemsContract<RegistrationRejection> {

    @Override
    protected Class<RegistrationRejection> type() {
        return RegistrationRejection.class;
    }

    @Override
    protected List<RegistrationRejection> samples() {
        return List.of(
                new RegistrationRejection.EmailTaken(),
                new RegistrationRejection.OneAddressForTwo(),
                new RegistrationRejection.ImplausibleChild(0),
                new RegistrationRejection.ImplausibleBirthDate(),
                new RegistrationRejection.AgreementInFuture(),
                new RegistrationRejection.NirTaken(),
                new RegistrationRejection.WeakPassword(List.of(new PasswordViolation.DigitMissing())));
    }

    @Override
    protected Problem problemOf(RegistrationRejection rejection) {
        return RegistrationProblems.of(rejection);
    }
}
