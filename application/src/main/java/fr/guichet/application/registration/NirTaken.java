package fr.guichet.application.registration;

/** Another account has this social security number; the transaction is lost. */
public final class NirTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NirTaken() {
        // The number stays out of the message: messages reach logs.
        super("another account has this social security number");
    }
}
