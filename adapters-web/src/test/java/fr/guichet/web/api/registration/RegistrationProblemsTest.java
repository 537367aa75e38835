package fr.guichet.web.api.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.domain.account.PasswordViolation;
import fr.guichet.domain.registration.PhotoFault;
import fr.guichet.domain.registration.RegistrationRejection;
import fr.guichet.web.FieldError;
import fr.guichet.web.WebTexts;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.RejectionProblemsContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Spec A4, A7, A8. */
class RegistrationProblemsTest extends RejectionProblemsContract<RegistrationRejection> {

    @Test
    void a_refused_photo_is_named_with_its_child_and_what_is_wrong_with_it() {
        for (var fault : PhotoFault.values()) {
            var problem = problemOf(new RegistrationRejection.RefusedPhoto(Optional.of(1), fault));
            assertThat(problem.code().wire())
                    .isEqualTo(fault == PhotoFault.WRONG_KIND ? "TYPE_DE_FICHIER_REFUSE" : "FICHIER_TROP_GROS");
            assertThat(problem.errors()).singleElement().satisfies(error -> {
                assertThat(error.field()).isEqualTo("enfants[1].photo");
                assertThat(WebTexts.texts().french(error.key())).isNotBlank();
            });
        }
        assertThat(problemOf(new RegistrationRejection.RefusedPhoto(Optional.empty(), PhotoFault.WRONG_KIND))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("photo");
    }

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
                new RegistrationRejection.MorePlacesThanAgreed(4),
                new RegistrationRejection.AvailableWithoutPlace(),
                new RegistrationRejection.NirTaken(),
                new RegistrationRejection.PhotoWithoutConsent(),
                new RegistrationRejection.RefusedPhoto(Optional.of(1), PhotoFault.TOO_MANY_BYTES),
                new RegistrationRejection.WeakPassword(List.of(new PasswordViolation.DigitMissing())));
    }

    @Override
    protected Problem problemOf(RegistrationRejection rejection) {
        return RegistrationProblems.of(rejection);
    }
}
