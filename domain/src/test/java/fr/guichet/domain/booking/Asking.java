package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.anAgenda;
import static fr.guichet.domain.booking.BookingFixtures.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A start put to one rule or to all: 45 minutes in the coach's empty agenda on Thursday 2026-03-05 at 8:00 in Paris. */
final class Asking {

    private final List<BookedTime> taken = new ArrayList<>();
    private final List<BookedTime> diary = new ArrayList<>();
    private BookingRequest request;
    private Agenda agenda = anAgenda().build();
    private Instant now = at("2026-03-05T08:00");

    private Asking(Instant start) {
        request = BookingRequest.at(start, Duration.ofMinutes(45));
    }

    static Asking forStart(String parisTime) {
        return new Asking(at(parisTime));
    }

    static Asking forStart(Instant start) {
        return new Asking(start);
    }

    Asking lastingMinutes(int minutes) {
        request = new BookingRequest(
                request.start(), Duration.ofMinutes(minutes), request.outsideRules(), request.moved());
        return this;
    }

    Asking moving(Appointment.Id appointment) {
        request = request.moving(appointment);
        return this;
    }

    Asking outsideRules() {
        request = request.outsideRules(true);
        return this;
    }

    Asking in(AgendaBuilder builder) {
        agenda = builder.build();
        return this;
    }

    Asking now(String parisTime) {
        return now(at(parisTime));
    }

    Asking now(Instant instant) {
        now = instant;
        return this;
    }

    Asking taken(AppointmentBuilder... appointments) {
        for (var appointment : appointments) {
            taken.add(appointment.bookedTime());
        }
        return this;
    }

    Asking clientHas(AppointmentBuilder... appointments) {
        for (var appointment : appointments) {
            diary.add(appointment.bookedTime());
        }
        return this;
    }

    Optional<BookingRejection> byAllRules() {
        return agenda.refuse(request, BookedTimes.of(taken), new ClientDiary(diary), now);
    }

    Optional<BookingRejection> by(BookingRule rule) {
        return rule.judge(agenda.attempt(request, BookedTimes.of(taken), new ClientDiary(diary), now));
    }
}
