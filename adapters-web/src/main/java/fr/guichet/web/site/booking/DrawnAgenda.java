package fr.guichet.web.site.booking;

import fr.guichet.application.booking.AppointmentView;
import fr.guichet.application.booking.ViewOpenHours;
import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Slot;
import fr.guichet.domain.booking.TimeRange;
import fr.guichet.web.PracticeZone;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a calendar draws behind appointments: when the practitioner receives, is away, and keeps free between two.
 *
 * @param free what is offered, as far as it can be drawn side by side
 * @param from the first hour that is worth showing
 * @param to the last one
 */
public record DrawnAgenda(
        List<TimeRange> open,
        List<Absence> absences,
        List<TimeRange> gaps,
        List<Slot> free,
        LocalTime from,
        LocalTime to) {

    private static final LocalTime EARLY = LocalTime.of(8, 0);
    private static final LocalTime LATE = LocalTime.of(19, 0);

    static DrawnAgenda of(
            ViewOpenHours.Outcome.Found found,
            List<AppointmentView> appointments,
            List<Slot> offered,
            PracticeZone zone) {
        var open = found.days().stream().flatMap(day -> day.open().stream()).toList();
        var gaps = found.gap().isZero()
                ? List.<TimeRange>of()
                : appointments.stream()
                        .filter(appointment -> appointment.status() != Appointment.Status.CANCELLED)
                        .map(appointment ->
                                TimeRange.starting(appointment.time().end(), found.gap()))
                        .toList();
        var used = Stream.concat(open.stream(), appointments.stream().map(AppointmentView::time))
                .toList();
        return new DrawnAgenda(open, found.absences(), gaps, apart(offered), first(used, zone), last(used, zone));
    }

    private static List<Slot> apart(List<Slot> offered) {
        var apart = new ArrayList<Slot>();
        for (var slot : offered) {
            if (apart.isEmpty() || !slot.start().isBefore(apart.getLast().end())) {
                apart.add(slot);
            }
        }
        return apart;
    }

    private static LocalTime first(List<TimeRange> used, PracticeZone zone) {
        return used.stream()
                .map(range -> local(range.start(), zone))
                .map(time -> time.withMinute(0))
                .min(Comparator.naturalOrder())
                .filter(time -> time.isBefore(EARLY))
                .orElse(EARLY);
    }

    private static LocalTime last(List<TimeRange> used, PracticeZone zone) {
        return used.stream()
                .map(range -> local(range.end(), zone))
                .map(time -> time.equals(LocalTime.MIDNIGHT) || time.getHour() == 23
                        ? LocalTime.of(23, 59)
                        : time.plusMinutes(59).withMinute(0))
                .max(Comparator.naturalOrder())
                .filter(time -> time.isAfter(LATE))
                .orElse(LATE);
    }

    private static LocalTime local(Instant instant, PracticeZone zone) {
        OffsetDateTime at = zone.at(instant);
        return at.toLocalTime();
    }
}
