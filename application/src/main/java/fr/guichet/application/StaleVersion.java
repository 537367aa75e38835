package fr.guichet.application;

/** Someone else has changed the aggregate since it was read: a lost race, thrown by repositories' {@code update}. */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleVersion(Object id) {
        super("changed by someone else since it was read: " + id);
    }
}
