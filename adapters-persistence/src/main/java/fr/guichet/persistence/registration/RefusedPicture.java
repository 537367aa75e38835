package fr.guichet.persistence.registration;

import fr.guichet.domain.registration.PhotoFault;

/** A file turns out to be no photo while it is read; stays inside this package. */
final class RefusedPicture extends Exception {

    private static final long serialVersionUID = 1L;

    private final PhotoFault fault;

    RefusedPicture(PhotoFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    static RefusedPicture wrongKind() {
        return new RefusedPicture(PhotoFault.WRONG_KIND);
    }

    PhotoFault fault() {
        return fault;
    }
}
