package fr.guichet.persistence.booking;

import static fr.guichet.persistence.jooq.Tables.ABSENCE;
import static fr.guichet.persistence.jooq.Tables.AGENDA;
import static fr.guichet.persistence.jooq.Tables.DAY_EXCEPTION;
import static fr.guichet.persistence.jooq.Tables.DAY_EXCEPTION_RANGE;
import static fr.guichet.persistence.jooq.Tables.OPENING_PERIOD;
import static fr.guichet.persistence.jooq.Tables.OPENING_RANGE;

import fr.guichet.application.booking.AgendaReading;
import fr.guichet.application.booking.AgendaSettings;
import fr.guichet.application.booking.Agendas;
import fr.guichet.application.booking.BookingQuestion;
import fr.guichet.application.booking.BookingReading;
import fr.guichet.application.booking.LockedAgenda;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.domain.booking.ClientDiary;
import fr.guichet.domain.booking.DayException;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.persistence.jooq.tables.records.AgendaRecord;
import fr.guichet.persistence.jooq.tables.records.OpeningRangeRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Agendas, and how they are changed. */
@Repository
class JooqAgendas implements Agendas {

    private final DSLContext dsl;
    private final AgendaReadings readings;

    JooqAgendas(DSLContext dsl) {
        this.dsl = dsl;
        this.readings = new AgendaReadings(dsl);
    }

    @Override
    public Optional<AgendaSettings> settings(Practitioner.Id practitioner, LocalDate from, LocalDate to) {
        return readings.settings(practitioner, from, to);
    }

    @Override
    public Optional<AgendaReading> reading(Practitioner.Id practitioner, LocalDate from, LocalDate to) {
        return readings.reading(practitioner, from, to);
    }

    @Override
    public ClientDiary diaryOf(Account.Id client, Instant now) {
        return readings.diary(client, now);
    }

    @Override
    public BookingReading lockForBooking(BookingQuestion question) {
        return readings.forBooking(question);
    }

    @Override
    public Optional<LockedAgenda> lockForChange(Practitioner.Id practitioner, Instant now) {
        return readings.forChange(practitioner, now, LAST_DAY);
    }

    @Override
    public void open(Practitioner.Id practitioner, BookingPolicy policy, OpeningHours hours) {
        var opened = dsl.insertInto(AGENDA)
                .set(AGENDA.PRACTITIONER_ID, practitioner.value())
                .set(columns(policy))
                .onConflictDoNothing()
                .execute();
        if (opened > 0) {
            changeHours(practitioner, hours);
        }
    }

    @Override
    public void changePolicy(Practitioner.Id practitioner, BookingPolicy policy) {
        dsl.update(AGENDA)
                .set(columns(policy))
                .where(AGENDA.PRACTITIONER_ID.eq(practitioner.value()))
                .execute();
    }

    @Override
    public void changeHours(Practitioner.Id practitioner, OpeningHours hours) {
        dsl.deleteFrom(OPENING_PERIOD)
                .where(OPENING_PERIOD.PRACTITIONER_ID.eq(practitioner.value()))
                .execute();
        for (var period : hours.periods()) {
            dsl.insertInto(OPENING_PERIOD)
                    .set(OPENING_PERIOD.PRACTITIONER_ID, practitioner.value())
                    .set(OPENING_PERIOD.VALID_FROM, period.validFrom())
                    .set(OPENING_PERIOD.VALID_UNTIL, period.validUntil().orElse(null))
                    .execute();
            var ranges = period.days().entrySet().stream()
                    .flatMap(day -> day.getValue().stream()
                            .map(range -> new OpeningRangeRecord(
                                    practitioner.value(),
                                    period.validFrom(),
                                    (short) day.getKey().getValue(),
                                    range.from(),
                                    range.to())))
                    .toList();
            if (!ranges.isEmpty()) {
                dsl.insertInto(OPENING_RANGE).set(ranges).execute();
            }
        }
    }

    @Override
    public void addAbsence(Practitioner.Id practitioner, Absence absence) {
        dsl.insertInto(ABSENCE)
                .set(ABSENCE.ID, absence.id().value())
                .set(ABSENCE.PRACTITIONER_ID, practitioner.value())
                .set(ABSENCE.START_AT, absence.time().start())
                .set(ABSENCE.END_AT, absence.time().end())
                .set(ABSENCE.REASON, absence.reason().orElse(null))
                .execute();
    }

    @Override
    public boolean removeAbsence(Practitioner.Id practitioner, Absence.Id absence) {
        return dsl.deleteFrom(ABSENCE)
                        .where(ABSENCE.ID.eq(absence.value()))
                        .and(ABSENCE.PRACTITIONER_ID.eq(practitioner.value()))
                        .execute()
                > 0;
    }

    @Override
    public void putException(Practitioner.Id practitioner, DayException exception) {
        dsl.deleteFrom(DAY_EXCEPTION)
                .where(DAY_EXCEPTION.PRACTITIONER_ID.eq(practitioner.value()))
                .and(DAY_EXCEPTION.DAY.eq(exception.day()))
                .execute();
        dsl.insertInto(DAY_EXCEPTION)
                .set(DAY_EXCEPTION.ID, exception.id().value())
                .set(DAY_EXCEPTION.PRACTITIONER_ID, practitioner.value())
                .set(DAY_EXCEPTION.DAY, exception.day())
                .execute();
        for (var range : exception.ranges()) {
            dsl.insertInto(DAY_EXCEPTION_RANGE)
                    .set(DAY_EXCEPTION_RANGE.EXCEPTION_ID, exception.id().value())
                    .set(DAY_EXCEPTION_RANGE.OPENS_AT, range.from())
                    .set(DAY_EXCEPTION_RANGE.CLOSES_AT, range.to())
                    .execute();
        }
    }

    @Override
    public boolean removeException(Practitioner.Id practitioner, DayException.Id exception) {
        return dsl.deleteFrom(DAY_EXCEPTION)
                        .where(DAY_EXCEPTION.ID.eq(exception.value()))
                        .and(DAY_EXCEPTION.PRACTITIONER_ID.eq(practitioner.value()))
                        .execute()
                > 0;
    }

    private static AgendaRecord columns(BookingPolicy policy) {
        var row = new AgendaRecord();
        row.setGapMinutes(minutes(policy.gap()));
        row.setStepMinutes(policy.step().map(JooqAgendas::minutes).orElse(null));
        row.setHorizonDays(policy.horizonDays());
        row.setMinimumNoticeMinutes(minutes(policy.minimumNotice()));
        row.setChangeLimitMinutes(minutes(policy.changeLimit()));
        row.setMaxUpcoming(policy.maxUpcoming());
        row.setClosedOnPublicHolidays(policy.closedOnPublicHolidays());
        return row;
    }

    private static int minutes(Duration duration) {
        return (int) duration.toMinutes();
    }
}
