package fr.guichet.domain.clientfile;

/** Why a dog cannot be entered so (spec C1). */
public sealed interface DogRejection {

    /** The client has as many dogs as a file holds. */
    record TooMany(int limit) implements DogRejection {}

    /** Another dog of the same client has this chip. */
    record ChipOfAnother() implements DogRejection {}

    /** Nobody alive was born that day, or it is still to come. */
    record ImplausibleBirthDate() implements DogRejection {}
}
