package fr.guichet.application.clientfile;

import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.SignedConditions;
import java.util.List;
import java.util.Optional;

/** Where it is kept which client signed which version of the conditions (spec C3); nothing in it changes. */
public interface Signatures {

    /** What was signed as it is kept now, with the text as the practice keeps it. */
    Optional<Kept> find(SignedConditions.Id id);

    /** Every signature of the client, newest first. */
    List<SignedConditions> ofClient(ClientFile.Id client);

    void add(Kept kept);

    /** Forgets the signature; the file that refers to it has to refer to none when the transaction ends. */
    void remove(SignedConditions.Id id);

    /**
     * A signature and what shows later changes of it.
     *
     * @param digest {@link SignedConditions#digest} at the moment of the signature
     * @param seal the digests of the record and of its PDF, sealed and in Base64: whoever can change the store alone
     *     cannot make another
     */
    record Kept(SignedConditions signed, String digest, String seal) {}
}
