package fr.guichet.application.booking;

import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookingRejection;
import java.time.Instant;
import java.util.Optional;

/**
 * Where appointments and their history are kept. Whatever the caller has checked, the store itself refuses two
 * appointments of one practitioner that overlap or stand closer than the gap, and two of one client that overlap (spec B6).
 */
public interface Appointments {

    Optional<Appointment> find(Appointment.Id id);

    /** The appointment as it is once every transaction that locked it has ended, and kept so until this one ends. */
    Optional<Appointment> lock(Appointment.Id id);

    /**
     * Stores a new appointment, and under which key it was asked for (spec B9); a key that has run out is given away again.
     *
     * @throws BookingCollision when the time is taken
     */
    void add(Appointment.Booked appointment, Optional<IdempotencyKey> key);

    /** Stores that what was asked for under the key was refused then; a key that has run out is given away again. */
    void addRefusal(IdempotencyKey key, BookingRejection.Reason reason, Instant at);

    /**
     * Stores what became of the appointment over the version it carries.
     *
     * @throws fr.guichet.application.StaleVersion when someone else has stored it meanwhile
     * @throws BookingCollision when its new time is taken
     */
    void update(Appointment appointment);
}
