package fr.guichet.web.api.practice;

import fr.guichet.application.practice.SetPracticePicture;
import fr.guichet.domain.practice.Practice;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.registration.RegistrationProblems;

/** How a change of the practice's pictures is answered, on the wire and on pages. */
public final class PracticePictureAnswers {

    private PracticePictureAnswers() {}

    /**
     * The practice with the picture, or the problem that prevented it.
     *
     * @param field that held the file
     */
    public static Practice changed(SetPracticePicture.Outcome outcome, String field) {
        return switch (outcome) {
            case SetPracticePicture.Outcome.Changed changed -> changed.practice();
            case SetPracticePicture.Outcome.Refused refused ->
                throw RegistrationProblems.refusedPhoto(field, refused.fault()).asException();
            case SetPracticePicture.Outcome.ChangedMeanwhile meanwhile -> throw PracticeSettings.changedMeanwhile();
            case SetPracticePicture.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }
}
