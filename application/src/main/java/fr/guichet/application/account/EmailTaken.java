package fr.guichet.application.account;

/** Someone else stored an account with this e-mail address first; the transaction is lost. */
public final class EmailTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmailTaken() {
        // The address stays out of the message: messages reach logs.
        super("another account has this e-mail address");
    }
}
