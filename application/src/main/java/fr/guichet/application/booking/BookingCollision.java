package fr.guichet.application.booking;

import java.util.Objects;

/** The store refused an appointment that another one stands in the way of: a lost race, which rolls the booking back. */
public final class BookingCollision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Side side;

    /** Whose other appointment it is. */
    public enum Side {
        PRACTITIONER,
        CLIENT
    }

    public BookingCollision(Side side, Throwable cause) {
        super("taken meanwhile, on the side of the " + side, cause);
        this.side = Objects.requireNonNull(side);
    }

    public BookingCollision(Side side) {
        super("taken meanwhile, on the side of the " + side);
        this.side = Objects.requireNonNull(side);
    }

    public Side side() {
        return side;
    }
}
