package fr.guichet.domain.booking;

import java.time.Instant;
import java.time.LocalDate;

/**
 * All that the rules look at when they judge one time.
 *
 * @param day the hours of the practice's day on which the time starts
 * @param today the practice's day now
 * @param taken what is booked, without the appointment that is being moved
 * @param client the client's appointments, without the one that is being moved
 * @param addsOne whether the client would have one appointment more than before
 */
record BookingAttempt(
        TimeRange time,
        BookingPolicy policy,
        DayHours day,
        RangeIndex<Absence> absences,
        BookedTimes taken,
        ClientDiary client,
        boolean addsOne,
        Instant now,
        LocalDate today) {}
