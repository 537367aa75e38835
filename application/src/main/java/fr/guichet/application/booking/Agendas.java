package fr.guichet.application.booking;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.domain.booking.ClientDiary;
import fr.guichet.domain.booking.DayException;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.Practitioner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where agendas are kept; each method is one reading or one change.
 *
 * <p>Readings are empty for someone who cannot be booked: no practitioner, none whose account is active, or one whose
 * agenda was never opened. Days are the practice's.
 */
public interface Agendas {

    /** As far as anyone asks; no exception or absence lies beyond it. */
    LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    /** The agenda with the exceptions and absences of those days at least, both included. */
    Optional<AgendaSettings> settings(Practitioner.Id practitioner, LocalDate from, LocalDate to);

    /** {@link #settings} with all bookings that matter to those days. */
    Optional<AgendaReading> reading(Practitioner.Id practitioner, LocalDate from, LocalDate to);

    /** What stands in somebody's own way after now; nothing for someone without a client file. */
    ClientDiary diaryOf(Account.Id client, Instant now);

    /**
     * Waits until nobody else books in this agenda, for this client or under this key, keeps others out until the
     * transaction ends, and then reads. Never ends in a deadlock with itself.
     */
    BookingReading lockForBooking(BookingQuestion question);

    /** Keeps bookings and other changes out until the transaction ends, then reads all that lies ahead. */
    Optional<LockedAgenda> lockForChange(Practitioner.Id practitioner, Instant now);

    /** Gives someone an agenda; leaves the one they have as it is. */
    void open(Practitioner.Id practitioner, BookingPolicy policy, OpeningHours hours);

    void changePolicy(Practitioner.Id practitioner, BookingPolicy policy);

    void changeHours(Practitioner.Id practitioner, OpeningHours hours);

    void addAbsence(Practitioner.Id practitioner, Absence absence);

    /** Whether there was one. */
    boolean removeAbsence(Practitioner.Id practitioner, Absence.Id absence);

    /** Takes the place of the exception that the day may have had. */
    void putException(Practitioner.Id practitioner, DayException exception);

    /** Whether there was one. */
    boolean removeException(Practitioner.Id practitioner, DayException.Id exception);
}
