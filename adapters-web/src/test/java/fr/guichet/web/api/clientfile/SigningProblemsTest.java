package fr.guichet.web.api.clientfile;

import fr.guichet.application.clientfile.SigningRejection;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.RejectionProblemsContract;
import java.util.List;

/** Spec C3. */
class SigningProblemsTest extends RejectionProblemsContract<SigningRejection> {

    @Override
    protected Class<SigningRejection> type() {
        return SigningRejection.class;
    }

    @Override
    protected List<SigningRejection> samples() {
        return List.of(
                new SigningRejection.NoPng(),
                new SigningRejection.DrawingTooLarge(),
                new SigningRejection.EmptyDrawing(),
                new SigningRejection.OtherConditions(2),
                new SigningRejection.AlreadySigned());
    }

    @Override
    protected Problem problemOf(SigningRejection rejection) {
        return PaperProblems.of(rejection);
    }
}
