package fr.guichet.web.api.clientfile;

import fr.guichet.domain.clientfile.DogRejection;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.RejectionProblemsContract;
import java.util.List;

/** Spec C1. */
class DogProblemsTest extends RejectionProblemsContract<DogRejection> {

    @Override
    protected Class<DogRejection> type() {
        return DogRejection.class;
    }

    @Override
    protected List<DogRejection> samples() {
        return List.of(
                new DogRejection.TooMany(50),
                new DogRejection.ChipOfAnother(),
                new DogRejection.ImplausibleBirthDate());
    }

    @Override
    protected Problem problemOf(DogRejection rejection) {
        return ClientProblems.of(rejection, "chien.");
    }
}
