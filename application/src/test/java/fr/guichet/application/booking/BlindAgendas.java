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
import java.util.List;
import java.util.Optional;

/** Agendas whose first readings for a booking miss all that is booked, as if it were stored just after them. */
final class BlindAgendas implements Agendas {

    private final Agendas seeing;
    private int blindReadings;

    BlindAgendas(Agendas seeing, int blindReadings) {
        this.seeing = seeing;
        this.blindReadings = blindReadings;
    }

    /** How many more readings would miss something. */
    int blindReadings() {
        return blindReadings;
    }

    @Override
    public BookingReading lockForBooking(BookingQuestion question) {
        var reading = seeing.lockForBooking(question);
        if (blindReadings == 0) {
            return reading;
        }
        blindReadings--;
        return new BookingReading(
                reading.agenda().map(agenda -> new AgendaReading(agenda.settings(), List.of())),
                reading.client(),
                ClientDiary.EMPTY,
                reading.earlier());
    }

    @Override
    public Optional<AgendaSettings> settings(Practitioner.Id practitioner, LocalDate from, LocalDate to) {
        return seeing.settings(practitioner, from, to);
    }

    @Override
    public Optional<AgendaReading> reading(Practitioner.Id practitioner, LocalDate from, LocalDate to) {
        return seeing.reading(practitioner, from, to);
    }

    @Override
    public ClientDiary diaryOf(Account.Id client, Instant now) {
        return seeing.diaryOf(client, now);
    }

    @Override
    public Optional<LockedAgenda> lockForChange(Practitioner.Id practitioner, Instant now) {
        return seeing.lockForChange(practitioner, now);
    }

    @Override
    public void open(Practitioner.Id practitioner, BookingPolicy policy, OpeningHours hours) {
        seeing.open(practitioner, policy, hours);
    }

    @Override
    public void changePolicy(Practitioner.Id practitioner, BookingPolicy policy) {
        seeing.changePolicy(practitioner, policy);
    }

    @Override
    public void changeHours(Practitioner.Id practitioner, OpeningHours hours) {
        seeing.changeHours(practitioner, hours);
    }

    @Override
    public void addAbsence(Practitioner.Id practitioner, Absence absence) {
        seeing.addAbsence(practitioner, absence);
    }

    @Override
    public boolean removeAbsence(Practitioner.Id practitioner, Absence.Id absence) {
        return seeing.removeAbsence(practitioner, absence);
    }

    @Override
    public void putException(Practitioner.Id practitioner, DayException exception) {
        seeing.putException(practitioner, exception);
    }

    @Override
    public boolean removeException(Practitioner.Id practitioner, DayException.Id exception) {
        return seeing.removeException(practitioner, exception);
    }
}
