package fr.guichet.application.clientfile;

import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import fr.guichet.domain.clientfile.DogRejection;

/** What came of a wish about one dog of a client. */
public sealed interface DogOutcome {

    /** The dog is in the file as it is here. */
    record Stored(ClientFile file, Dog dog) implements DogOutcome {}

    record Refused(DogRejection reason) implements DogOutcome {}

    /** No such file or dog, or not for this actor. */
    record NotFound() implements DogOutcome {}
}
