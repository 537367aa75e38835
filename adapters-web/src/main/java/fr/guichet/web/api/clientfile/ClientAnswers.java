package fr.guichet.web.api.clientfile;

import fr.guichet.application.clientfile.ChangeClientFile;
import fr.guichet.application.clientfile.DogOutcome;
import fr.guichet.application.clientfile.JoinClientFiles;
import fr.guichet.application.clientfile.RenewClientAccess;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;

/** What came of a wish about a client file, or the problem that says why not: for the API and the pages alike (spec C1). */
public final class ClientAnswers {

    private ClientAnswers() {}

    public static ClientFile changed(ChangeClientFile.Outcome outcome) {
        return switch (outcome) {
            case ChangeClientFile.Outcome.Changed changed -> changed.file();
            case ChangeClientFile.Outcome.EmailInUse inUse ->
                throw ClientProblems.emailInUse(inUse.owner()).asException();
            case ChangeClientFile.Outcome.EmailNotForStaff theirs ->
                throw ClientProblems.state("clientfile.email-confirmed").asException();
            case ChangeClientFile.Outcome.CannotJoin cannot ->
                throw ClientProblems.of(cannot.reason()).asException();
            case ChangeClientFile.Outcome.CannotClear cannot ->
                throw Problem.invalid(ClientRequest.wordOf(cannot.detail()), "field.required")
                        .asException();
            case ChangeClientFile.Outcome.StreetMissing missing ->
                throw Problem.invalid("adresse", "field.required").asException();
            case ChangeClientFile.Outcome.ChangedMeanwhile meanwhile ->
                throw ClientProblems.state("clientfile.changed-meanwhile").asException();
            case ChangeClientFile.Outcome.NotFound notFound ->
                throw Problem.notFound().asException();
        };
    }

    public static Dog dog(DogOutcome outcome) {
        return switch (outcome) {
            case DogOutcome.Stored stored -> stored.dog();
            case DogOutcome.Refused refused ->
                throw ClientProblems.of(refused.reason(), "").asException();
            case DogOutcome.NotFound notFound -> throw Problem.notFound().asException();
        };
    }

    public static ClientFile joined(JoinClientFiles.Outcome outcome) {
        return switch (outcome) {
            case JoinClientFiles.Outcome.Joined joined -> joined.file();
            case JoinClientFiles.Outcome.NotFound none ->
                throw Problem.notFound().asException();
            case JoinClientFiles.Outcome.SameFile same ->
                throw Problem.invalid("client_id", "clientfile.same-file").asException();
            case JoinClientFiles.Outcome.TwoAccounts two ->
                throw ClientProblems.state("clientfile.two-accounts").asException();
            case JoinClientFiles.Outcome.BothSigned both ->
                throw ClientProblems.state("clientfile.both-signed").asException();
            case JoinClientFiles.Outcome.AddressNotConfirmed unconfirmed ->
                throw ClientProblems.state("clientfile.address-not-confirmed").asException();
            case JoinClientFiles.Outcome.OverlappingAppointments overlap ->
                throw Problem.of(ProblemCode.CLIENT_BUSY)
                        .saying("clientfile.overlap")
                        .asException();
            case JoinClientFiles.Outcome.Forbidden forbidden -> throw denied();
        };
    }

    /** Returns when the client's access waits in the outbox. */
    public static void sent(RenewClientAccess.Outcome outcome) {
        switch (outcome) {
            case RenewClientAccess.Outcome.Sent sent -> {}
            case RenewClientAccess.Outcome.NotPossible impossible ->
                throw ClientProblems.state("clientfile.no-access").asException();
            case RenewClientAccess.Outcome.NotFound none ->
                throw Problem.notFound().asException();
            case RenewClientAccess.Outcome.Forbidden forbidden -> throw denied();
        }
    }

    static RuntimeException denied() {
        return Problem.of(ProblemCode.ACCESS_DENIED).asException();
    }
}
