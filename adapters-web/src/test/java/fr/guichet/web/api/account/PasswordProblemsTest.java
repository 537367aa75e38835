package fr.guichet.web.api.account;

import fr.guichet.domain.account.PasswordViolation;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.RejectionProblemsContract;
import java.util.List;

/** Spec A4. */
class PasswordProblemsTest extends RejectionProblemsContract<PasswordViolation> {

    @Override
    protected Class<PasswordViolation> type() {
        return PasswordViolation.class;
    }

    @Override
    protected List<PasswordViolation> samples() {
        return List.of(
                new PasswordViolation.TooShort(8),
                new PasswordViolation.TooLong(128),
                new PasswordViolation.UpperCaseMissing(),
                new PasswordViolation.DigitMissing(),
                new PasswordViolation.TooCommon(),
                new PasswordViolation.Unchanged());
    }

    @Override
    protected Problem problemOf(PasswordViolation violation) {
        return AccountProblems.weakPassword("password", List.of(violation));
    }
}
