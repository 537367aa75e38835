package fr.guichet.web.api.clientfile;

import fr.guichet.application.clientfile.AddressOwner;
import fr.guichet.application.clientfile.FileJoining;
import fr.guichet.domain.clientfile.DogRejection;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How refusals about client files are answered (spec C1). */
public final class ClientProblems {

    private ClientProblems() {}

    /** Whose address it is, for staff to say whether it is the same person. */
    record KnownClient(@Nullable UUID id, String prenom, String nom) {}

    /**
     * Why a dog is refused.
     *
     * @param prefix what its fields are named after, such as {@code chiens[0].}; nothing where the dog is the request
     */
    public static Problem of(DogRejection rejection, String prefix) {
        return switch (rejection) {
            case DogRejection.TooMany r ->
                Problem.of(ProblemCode.WRONG_STATE).saying("clientfile.too-many-dogs", r.limit());
            case DogRejection.ChipOfAnother r -> Problem.invalid(prefix + "numero_puce", "clientfile.chip-taken");
            case DogRejection.ImplausibleBirthDate r ->
                Problem.invalid(prefix + "date_naissance", "clientfile.dog-birth-date");
        };
    }

    public static Problem emailInUse(AddressOwner owner) {
        return Problem.of(ProblemCode.EMAIL_TAKEN)
                .with(
                        "client",
                        new KnownClient(
                                owner.file().map(id -> id.value()).orElse(null),
                                owner.name().first(),
                                owner.name().last()));
    }

    /** Why two files stay two; a file that has gone is not there any more. */
    static Problem of(FileJoining.Result result) {
        return switch (result) {
            case FileJoining.Result.Joined joined -> throw new IllegalStateException("they are one");
            case FileJoining.Result.Gone gone -> Problem.notFound();
            case FileJoining.Result.TwoAccounts two -> state("clientfile.two-accounts");
            case FileJoining.Result.BothSigned both -> state("clientfile.both-signed");
            case FileJoining.Result.OverlappingAppointments overlap ->
                Problem.of(ProblemCode.CLIENT_BUSY).saying("clientfile.overlap");
        };
    }

    /** 409, said by that sentence. */
    static Problem state(String key) {
        return Problem.of(ProblemCode.WRONG_STATE).saying(key);
    }
}
