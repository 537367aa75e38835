package fr.guichet.web.api.clientfile;

import fr.guichet.application.Page;
import fr.guichet.application.clientfile.AddDocument;
import fr.guichet.application.clientfile.ClientDocument;
import fr.guichet.application.clientfile.EditDocument;
import fr.guichet.application.clientfile.EditNote;
import fr.guichet.application.clientfile.FinaliseClientFile;
import fr.guichet.application.clientfile.ListDocuments;
import fr.guichet.application.clientfile.ListKeptDocuments;
import fr.guichet.application.clientfile.ListNotes;
import fr.guichet.application.clientfile.PublishConditions;
import fr.guichet.application.clientfile.RemoveDocument;
import fr.guichet.application.clientfile.RemoveNote;
import fr.guichet.application.clientfile.WriteNote;
import fr.guichet.domain.clientfile.Note;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;

/**
 * What came of a wish about notes, documents or conditions, or the problem that says why not: for the API and the pages alike
 * (spec C3, C4).
 */
public final class PaperAnswers {

    private PaperAnswers() {}

    public static Page<Note> notes(ListNotes.Outcome outcome) {
        return switch (outcome) {
            case ListNotes.Outcome.Found found -> found.notes();
            case ListNotes.Outcome.Unknown unknown -> throw Problem.notFound().asException();
            case ListNotes.Outcome.Forbidden forbidden -> throw ClientAnswers.denied();
        };
    }

    public static Note written(WriteNote.Outcome outcome) {
        return switch (outcome) {
            case WriteNote.Outcome.Written written -> written.note();
            case WriteNote.Outcome.OtherAppointment other ->
                throw Problem.invalid("rendez_vous_id", "clientfile.other-appointment")
                        .asException();
            case WriteNote.Outcome.Unknown unknown -> throw Problem.notFound().asException();
            case WriteNote.Outcome.Forbidden forbidden -> throw ClientAnswers.denied();
        };
    }

    public static Note edited(EditNote.Outcome outcome) {
        return switch (outcome) {
            case EditNote.Outcome.Edited edited -> edited.note();
            case EditNote.Outcome.ChangedMeanwhile meanwhile ->
                throw ClientProblems.state("clientfile.note-changed").asException();
            case EditNote.Outcome.Unknown unknown -> throw Problem.notFound().asException();
            case EditNote.Outcome.Forbidden forbidden -> throw ClientAnswers.denied();
        };
    }

    public static Page<ClientDocument> documents(ListKeptDocuments.Outcome outcome) {
        return switch (outcome) {
            case ListKeptDocuments.Outcome.Found found -> found.documents();
            case ListKeptDocuments.Outcome.Forbidden forbidden -> throw ClientAnswers.denied();
        };
    }

    /** Returns when the note is gone. */
    public static void removed(RemoveNote.Outcome outcome) {
        switch (outcome) {
            case RemoveNote.Outcome.Removed removed -> {}
            case RemoveNote.Outcome.Unknown unknown -> throw Problem.notFound().asException();
            case RemoveNote.Outcome.Forbidden forbidden -> throw ClientAnswers.denied();
        }
    }

    public static Page<ClientDocument> documents(ListDocuments.Outcome outcome) {
        return switch (outcome) {
            case ListDocuments.Outcome.Found found -> found.documents();
            case ListDocuments.Outcome.Unknown unknown ->
                throw Problem.notFound().asException();
            case ListDocuments.Outcome.Forbidden forbidden -> throw ClientAnswers.denied();
        };
    }

    public static ClientDocument added(AddDocument.Outcome outcome) {
        return switch (outcome) {
            case AddDocument.Outcome.Added added -> added.document();
            case AddDocument.Outcome.Refused refused ->
                throw PaperProblems.of(refused.why()).asException();
            case AddDocument.Outcome.Unknown unknown -> throw Problem.notFound().asException();
            case AddDocument.Outcome.Forbidden forbidden -> throw ClientAnswers.denied();
        };
    }

    public static ClientDocument edited(EditDocument.Outcome outcome) {
        return switch (outcome) {
            case EditDocument.Outcome.Edited edited -> edited.document();
            case EditDocument.Outcome.Signed signed ->
                throw ClientProblems.state("clientfile.signed-as-is").asException();
            case EditDocument.Outcome.ChangedMeanwhile meanwhile ->
                throw ClientProblems.state("clientfile.document-changed").asException();
            case EditDocument.Outcome.Unknown unknown ->
                throw Problem.notFound().asException();
            case EditDocument.Outcome.Forbidden forbidden -> throw ClientAnswers.denied();
        };
    }

    /** Returns when the document is gone. */
    public static void removed(RemoveDocument.Outcome outcome) {
        switch (outcome) {
            case RemoveDocument.Outcome.Removed removed -> {}
            case RemoveDocument.Outcome.Signed signed ->
                throw ClientProblems.state("clientfile.signed-stays").asException();
            case RemoveDocument.Outcome.Unknown unknown ->
                throw Problem.notFound().asException();
            case RemoveDocument.Outcome.Forbidden forbidden -> throw ClientAnswers.denied();
        }
    }

    public static PracticeText published(PublishConditions.Outcome outcome) {
        return switch (outcome) {
            case PublishConditions.Outcome.Published published -> published.conditions();
            case PublishConditions.Outcome.ChangedMeanwhile meanwhile -> throw changed();
            case PublishConditions.Outcome.Forbidden forbidden -> throw ClientAnswers.denied();
        };
    }

    public static FinaliseClientFile.Outcome.Finalised signed(FinaliseClientFile.Outcome outcome) {
        return switch (outcome) {
            case FinaliseClientFile.Outcome.Finalised done -> done;
            case FinaliseClientFile.Outcome.Refused refused ->
                throw PaperProblems.of(refused.why()).asException();
            case FinaliseClientFile.Outcome.ChangedMeanwhile meanwhile -> throw changed();
            case FinaliseClientFile.Outcome.Unknown unknown ->
                throw Problem.notFound().asException();
            case FinaliseClientFile.Outcome.Forbidden forbidden -> throw ClientAnswers.denied();
        };
    }

    private static RuntimeException changed() {
        return Problem.of(ProblemCode.WRONG_STATE).asException();
    }
}
