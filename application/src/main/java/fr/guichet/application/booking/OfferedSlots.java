package fr.guichet.application.booking;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookedTime;
import fr.guichet.domain.booking.BookedTimes;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.ClientDiary;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.booking.Slot;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists what can be booked with a practitioner, to anyone, never who booked the rest (spec B2, B3, B13). */
@UseCase
public final class OfferedSlots {

    /** How many days may be asked for at once. */
    public static final int MOST_DAYS = 92;

    private final Agendas agendas;
    private final PublicHolidays holidays;
    private final Clock clock;

    public OfferedSlots(Agendas agendas, PublicHolidays holidays, Clock clock) {
        this.agendas = agendas;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * Which slots.
     *
     * @param from the first day; without it, today
     * @param to the last day, included; without it, as far as one question goes
     * @param service without it, the practitioner's first
     * @param asking who would come themselves, and is offered nothing that would be refused to them; staff book for others
     * @param moving the asking person's own appointment, whose length counts and which stands in its own way nowhere
     */
    public record Query(
            Practitioner.Id practitioner,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Service.@Nullable Id service,
            @Nullable Actor asking,
            Appointment.@Nullable Id moving) {

        /** Whoever may come. */
        public Query(
                Practitioner.Id practitioner,
                @Nullable LocalDate from,
                @Nullable LocalDate to,
                Service.@Nullable Id service) {
            this(practitioner, from, to, service, null, null);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** In time order. */
        record Offered(List<Slot> slots) implements Outcome {}

        /** Nothing, on whatever day: whoever asks has as many appointments ahead as one person may have. */
        record LimitReached(BookingRejection.TooManyUpcoming reason) implements Outcome {}

        record UnknownPractitioner() implements Outcome {}

        /** There is no such service, or this practitioner does not offer it. */
        record UnknownService() implements Outcome {}

        /** Whoever asks has no such appointment ahead with this practitioner. */
        record UnknownAppointment() implements Outcome {}

        /** The days end before they begin, or are more than {@link #MOST_DAYS}. */
        record BadRange() implements Outcome {}
    }

    public Outcome handle(Query query) {
        var now = clock.instant();
        // Zones are at most a day away from UTC's date; what is before yesterday offers nothing anywhere.
        var yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        var from = query.from() == null ? yesterday : query.from();
        // Yesterday is one more than was asked for.
        var mostDays = query.from() == null ? MOST_DAYS + 1 : MOST_DAYS;
        var to = query.to() == null ? from.plusDays(mostDays - 1L) : query.to();
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= mostDays) {
            return new Outcome.BadRange();
        }
        var first = from.isBefore(yesterday.minusDays(1)) ? yesterday.minusDays(1) : from;
        var last = to.isBefore(first) ? first : to;
        var reading = agendas.reading(query.practitioner(), first, last);
        if (reading.isEmpty()) {
            return new Outcome.UnknownPractitioner();
        }
        var settings = reading.get().settings();
        var diary = diary(query.asking(), now);
        var moved = Optional.ofNullable(query.moving()).flatMap(diary::find);
        if (query.moving() != null
                && !moved.map(appointment -> isIn(reading.get(), appointment)).orElse(false)) {
            return new Outcome.UnknownAppointment();
        }
        var service = settings.service(query.service());
        if (moved.isEmpty() && service.isEmpty()) {
            return query.service() == null ? new Outcome.Offered(List.of()) : new Outcome.UnknownService();
        }
        var full = settings.policy().refuseOneMore(diary, now);
        if (moved.isEmpty() && full.isPresent()) {
            return new Outcome.LimitReached(full.get());
        }
        if (to.isBefore(first)) {
            return new Outcome.Offered(List.of());
        }
        var agenda = settings.agenda(holidays, first, last);
        var taken = BookedTimes.of(reading.get().booked());
        return new Outcome.Offered(
                moved.isPresent()
                        ? agenda.slotsToMoveTo(moved.get(), first, last, taken, diary, now)
                        : agenda.offeredSlots(service.orElseThrow().duration(), first, last, taken, diary, now));
    }

    /** Moves stay with their practitioner; the days that were asked about may lie elsewhere than the appointment. */
    private boolean isIn(AgendaReading reading, BookedTime moved) {
        var settings = reading.settings();
        var day = LocalDate.ofInstant(moved.time().start(), settings.zone());
        return holds(reading, moved)
                || agendas.reading(settings.practitioner(), day, day)
                        .map(thatDay -> holds(thatDay, moved))
                        .orElse(false);
    }

    private static boolean holds(AgendaReading reading, BookedTime moved) {
        return reading.booked().stream().anyMatch(booked -> booked.appointment().equals(moved.appointment()));
    }

    /** Staff book for others, whom this question does not name. */
    private ClientDiary diary(@Nullable Actor asking, Instant now) {
        return asking == null || asking.role().isStaff() ? ClientDiary.EMPTY : agendas.diaryOf(asking.account(), now);
    }
}
