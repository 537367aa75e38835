package fr.guichet.persistence.booking;

import fr.guichet.application.booking.BookingCollision;
import fr.guichet.application.booking.BookingCollision.Side;
import fr.guichet.persistence.Violations;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
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
        } catch (DataIntegrityViolationException refused) {
            var side = Violations.constraintOf(refused).flatMap(constraint -> switch (constraint) {
                case PRACTITIONER -> Optional.of(Side.PRACTITIONER);
                case CLIENT -> Optional.of(Side.CLIENT);
                default -> Optional.<Side>empty();
            });
            throw side.<RuntimeException>map(it -> new BookingCollision(it, refused))
                    .orElse(refused);
        } catch (ConcurrencyFailureException lost) {
            if (Violations.sqlStateOf(lost).filter(Violations.DEADLOCK::equals).isPresent()) {
                throw new BookingCollision(Side.PRACTITIONER, lost);
            }
            throw lost;
        }
    }
}
