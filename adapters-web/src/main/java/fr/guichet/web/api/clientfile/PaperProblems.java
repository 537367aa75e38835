package fr.guichet.web.api.clientfile;

import fr.guichet.application.clientfile.DocumentRejection;
import fr.guichet.application.clientfile.SigningRejection;
import fr.guichet.web.FieldError;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import java.util.List;

/** How refusals of signatures and documents are answered (spec C3, C4). */
final class PaperProblems {

    private PaperProblems() {}

    static Problem of(SigningRejection rejection) {
        return switch (rejection) {
            case SigningRejection.NoPng r ->
                refused(ProblemCode.FILE_TYPE_REFUSED, "signature", "clientfile.signature-kind");
            case SigningRejection.DrawingTooLarge r ->
                refused(ProblemCode.FILE_TOO_LARGE, "signature", "clientfile.signature-size");
            case SigningRejection.EmptyDrawing r -> Problem.invalid("signature", "clientfile.signature-empty");
            case SigningRejection.OtherConditions r ->
                Problem.of(ProblemCode.CONDITIONS_CHANGED).with("conditions_version", r.current());
            case SigningRejection.AlreadySigned r ->
                Problem.of(ProblemCode.WRONG_STATE).saying("clientfile.already-signed");
        };
    }

    static Problem of(DocumentRejection rejection) {
        return switch (rejection) {
            case DocumentRejection.TooLarge r ->
                refused(ProblemCode.FILE_TOO_LARGE, "fichier", "clientfile.document-size");
            case DocumentRejection.WrongKind r ->
                refused(ProblemCode.FILE_TYPE_REFUSED, "fichier", "clientfile.document-kind");
        };
    }

    private static Problem refused(ProblemCode code, String field, String key) {
        return Problem.of(code).withErrors(List.of(FieldError.of(field, key)));
    }
}
