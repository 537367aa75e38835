package fr.guichet.persistence.booking;

import fr.guichet.application.booking.BookingCollision;
import fr.guichet.application.booking.BookingCollision.Side;
import fr.guichet.persistence.Violations;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;

/** Tells which of the database's refusals are lost races for a time (spec B6). */
final class Collisions {

    private static final String PRACTITIONER = "appointment_keeps_the_gap";
    private static final String CLIENT = "appointment_leaves_client_free";

    private Collisions() {}

    /** Runs a write of an appointment. */
    static void translate(Runnable write) {
        try {
            write.run();
        } catch (RuntimeException refused) {
            throw translated(refused);
        }
    }

    /** What the refusal means where it is such a race, and itself where it is not. */
    static RuntimeException translated(RuntimeException refused) {
        return refused instanceof DataIntegrityViolationException violation
                ? side(violation)
                        .<RuntimeException>map(side -> new BookingCollision(side, refused))
                        .orElse(refused)
                : refused;
    }

    private static Optional<Side> side(DataIntegrityViolationException refused) {
        return Violations.constraintOf(refused).flatMap(constraint -> switch (constraint) {
            case PRACTITIONER -> Optional.of(Side.PRACTITIONER);
            case CLIENT -> Optional.of(Side.CLIENT);
            default -> Optional.<Side>empty();
        });
    }
}
