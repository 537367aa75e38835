package fr.guichet.web.site.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.ListPractitioners;
import fr.guichet.application.booking.ListServices;
import fr.guichet.application.booking.OfferedSlots;
import fr.guichet.application.booking.PractitionerProfile;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.booking.Slot;
import fr.guichet.web.PracticeZone;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the slots of one week (spec B2, B13). */
@Component
class SlotChoices {

    private static final int DAYS = 7;

    private final ListServices services;
    private final ListPractitioners practitioners;
    private final OfferedSlots slots;
    private final PracticeZone zone;
    private final Clock clock;

    SlotChoices(
            ListServices services,
            ListPractitioners practitioners,
            OfferedSlots slots,
            PracticeZone zone,
            Clock clock) {
        this.services = services;
        this.practitioners = practitioners;
        this.slots = slots;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * What is wished for; what names nothing counts as not named.
     *
     * @param day a day of the week; without it, the first week that has something
     * @param asking who would come themselves, and is offered nothing that would be refused to them
     * @param moving the appointment of theirs that is to be moved
     */
    record Wish(
            @Nullable UUID service,
            @Nullable UUID practitioner,
            @Nullable LocalDate day,
            @Nullable Actor asking,
            Appointment.@Nullable Id moving) {

        /** Whoever may come. */
        Wish(@Nullable UUID service, @Nullable UUID practitioner, @Nullable LocalDate day) {
            this(service, practitioner, day, null, null);
        }
    }

    SlotChoice of(Wish wish) {
        var profiles = practitioners.handle();
        var bookable = services.handle().stream()
                .filter(service -> profiles.stream().anyMatch(profile -> service.isOfferedBy(profile.id())))
                .toList();
        var service = bookable.stream()
                .filter(one -> one.id().value().equals(wish.service()))
                .findFirst()
                .or(() -> bookable.stream()
                        .filter(one -> one.offeredBy().stream()
                                .anyMatch(who -> who.value().equals(wish.practitioner())))
                        .findFirst())
                .or(() -> bookable.stream().findFirst());
        var offering = service.map(chosen -> profiles.stream()
                        .filter(profile -> chosen.isOfferedBy(profile.id()))
                        .toList())
                .orElse(List.of());
        var practitioner = offering.size() == 1
                ? Optional.of(offering.getFirst())
                : offering.stream()
                        .filter(profile -> profile.id().value().equals(wish.practitioner()))
                        .findFirst();
        var who = practitioner.map(List::of).orElse(offering);
        var today = LocalDate.ofInstant(clock.instant(), zone.zone());
        var monday = monday(wish.day() == null ? today : wish.day());
        var days = week(who, service, monday, wish);
        var nextFree =
                isEmpty(days) ? firstFree(who, service, later(today, monday), wish) : Optional.<LocalDate>empty();
        if (wish.day() == null && nextFree.isPresent()) {
            return of(new Wish(wish.service(), wish.practitioner(), nextFree.get(), wish.asking(), wish.moving()));
        }
        return new SlotChoice(
                bookable,
                service,
                offering,
                practitioner,
                monday,
                days,
                nextFree,
                isEmpty(days) && nextFree.isEmpty() ? ahead(who, service, monday, wish) : OptionalInt.empty(),
                monday.isAfter(monday(today)),
                true);
    }

    private List<SlotChoice.Day> week(
            List<PractitionerProfile> who, Optional<Service> service, LocalDate monday, Wish wish) {
        var byStart = new TreeMap<Instant, UUID>();
        for (var profile : who) {
            offered(profile.id(), service, monday, monday.plusDays(DAYS - 1L), wish)
                    .forEach(slot ->
                            byStart.putIfAbsent(slot.start(), profile.id().value()));
        }
        return IntStream.range(0, DAYS)
                .mapToObj(monday::plusDays)
                .map(day -> new SlotChoice.Day(
                        day,
                        byStart.entrySet().stream()
                                .filter(entry -> dayOf(entry.getKey()).equals(day))
                                .map(entry -> new SlotChoice.Offer(entry.getKey(), entry.getValue()))
                                .toList()))
                .toList();
    }

    private Optional<LocalDate> firstFree(
            List<PractitionerProfile> who, Optional<Service> service, LocalDate from, Wish wish) {
        return who.stream()
                .flatMap(profile ->
                        offered(profile.id(), service, from, from.plusDays(OfferedSlots.MOST_DAYS - 1L), wish).stream()
                                .limit(1))
                .map(slot -> dayOf(slot.start()))
                .min(Comparator.naturalOrder());
    }

    /** How many appointments whoever asks has ahead, where that is why none of these people offers them anything. */
    private OptionalInt ahead(List<PractitionerProfile> who, Optional<Service> service, LocalDate day, Wish wish) {
        var outcomes = who.stream()
                .map(profile -> ask(profile.id(), service, day, day, wish))
                .toList();
        return outcomes.stream().allMatch(OfferedSlots.Outcome.LimitReached.class::isInstance)
                ? outcomes.stream()
                        .map(OfferedSlots.Outcome.LimitReached.class::cast)
                        .mapToInt(full -> full.reason().upcoming())
                        .findFirst()
                : OptionalInt.empty();
    }

    private List<Slot> offered(
            Practitioner.Id practitioner, Optional<Service> service, LocalDate from, LocalDate to, Wish wish) {
        return ask(practitioner, service, from, to, wish) instanceof OfferedSlots.Outcome.Offered offered
                ? offered.slots()
                : List.of();
    }

    private OfferedSlots.Outcome ask(
            Practitioner.Id practitioner, Optional<Service> service, LocalDate from, LocalDate to, Wish wish) {
        return slots.handle(new OfferedSlots.Query(
                practitioner, from, to, service.map(Service::id).orElse(null), wish.asking(), wish.moving()));
    }

    private LocalDate dayOf(Instant start) {
        return LocalDate.ofInstant(start, zone.zone());
    }

    private static boolean isEmpty(List<SlotChoice.Day> days) {
        return days.stream().allMatch(day -> day.offers().isEmpty());
    }

    private static LocalDate later(LocalDate today, LocalDate monday) {
        return monday.isAfter(today) ? monday : today;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
