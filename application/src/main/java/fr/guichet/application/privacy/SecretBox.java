package fr.guichet.application.privacy;

/** Encrypts what may be stored but not read in the store: authenticated, and bound to the place it belongs to. */
public interface SecretBox {

    /**
     * The text that only {@link #open} with the same context reads.
     *
     * @param context names the row and column, so that a value copied elsewhere does not open
     */
    byte[] seal(byte[] plain, String context);

    /**
     * What was sealed.
     *
     * @throws IllegalArgumentException when it was altered, sealed elsewhere, or its key is not known any more
     */
    byte[] open(byte[] sealed, String context);

    /** Whether what was sealed now would be sealed by the same key; without keys that change, it always would. */
    default boolean isSealedByNewest(byte[] sealed) {
        return true;
    }
}
