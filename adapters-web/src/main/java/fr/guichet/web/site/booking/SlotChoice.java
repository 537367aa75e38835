package fr.guichet.web.site.booking;

import fr.guichet.application.booking.PractitionerProfile;
import fr.guichet.domain.booking.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What the page shows on which someone chooses a slot: one week, day by day.
 *
 * @param services what can be booked; the chosen one is among them, unless nothing can be booked at all
 * @param practitioners who offers the chosen service
 * @param practitioner the chosen one; none is anyone of them
 * @param nextFree where the week has nothing, the first day after it that has something
 * @param ahead how many appointments the person has, where they are offered nothing because they may have no more
 */
public record SlotChoice(
        List<Service> services,
        Optional<Service> service,
        List<PractitionerProfile> practitioners,
        Optional<PractitionerProfile> practitioner,
        LocalDate monday,
        List<Day> days,
        Optional<LocalDate> nextFree,
        OptionalInt ahead,
        boolean hasEarlier,
        boolean hasLater) {

    /** A day of the week and what can be booked on it. */
    public record Day(LocalDate date, List<Offer> offers) {

        public Day {
            offers = List.copyOf(offers);
        }
    }

    /** A slot and who receives in it. */
    public record Offer(Instant start, UUID practitioner) {}

    public SlotChoice {
        services = List.copyOf(services);
        practitioners = List.copyOf(practitioners);
        days = List.copyOf(days);
    }

    /** How many slots the week has. */
    public int offered() {
        return days.stream().mapToInt(day -> day.offers().size()).sum();
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public LocalDate earlier() {
        return monday.minusWeeks(1);
    }

    public LocalDate later() {
        return monday.plusWeeks(1);
    }
}
