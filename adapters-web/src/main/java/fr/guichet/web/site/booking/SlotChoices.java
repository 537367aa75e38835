package fr.guichet.web.site.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AppointmentView;
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
     */
    record Wish(
            @Nullable UUID service,
            @Nullable UUID practitioner,
            @Nullable LocalDate day,
            @Nullable Actor asking) {

        /** Whoever may come. */
        Wish(@Nullable UUID service, @Nullable UUID practitioner, @Nullable LocalDate day) {
            this(service, practitioner, day, null);
        }
    }

    /** Whose slots, and for what. */
    private record Sought(
            List<Practitioner.Id> who,
            Service.@Nullable Id service,
            @Nullable Actor asking,
            Appointment.@Nullable Id moving) {}

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
        var who = practitioner.map(List::of).orElse(offering).stream()
                .map(PractitionerProfile::id)
                .toList();
        var sought = new Sought(who, service.map(Service::id).orElse(null), wish.asking(), null);
        return choice(new Named(bookable, service, offering, practitioner), sought, wish.day());
    }

    /**
     * Where an appointment may go, whoever offers its service by now: it stays with its practitioner.
     *
     * @param client who moves their own, and is offered its own length; without it, staff do
     */
    SlotChoice toMove(AppointmentView appointment, @Nullable LocalDate day, @Nullable Actor client) {
        var own = List.of(appointment.practitioner());
        if (client != null) {
            return choice(Named.NOTHING, new Sought(own, null, client, appointment.id()), day);
        }
        var service = services.handle().stream()
                .filter(one -> one.id().equals(appointment.service()) && one.isOfferedBy(appointment.practitioner()))
                .findFirst();
        return choice(Named.NOTHING, new Sought(own, service.map(Service::id).orElse(null), null, null), day);
    }

    /** What there is to choose from besides the time. */
    private record Named(
            List<Service> bookable,
            Optional<Service> service,
            List<PractitionerProfile> offering,
            Optional<PractitionerProfile> practitioner) {

        static final Named NOTHING = new Named(List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    private SlotChoice choice(Named named, Sought sought, @Nullable LocalDate day) {
        var today = LocalDate.ofInstant(clock.instant(), zone.zone());
        var monday = monday(day == null ? today : day);
        var days = week(sought, monday);
        var nextFree = isEmpty(days) ? firstFree(sought, later(today, monday)) : Optional.<LocalDate>empty();
        if (day == null && nextFree.isPresent()) {
            return choice(named, sought, nextFree.get());
        }
        return new SlotChoice(
                named.bookable(),
                named.service(),
                named.offering(),
                named.practitioner(),
                monday,
                days,
                nextFree,
                isEmpty(days) && nextFree.isEmpty() ? ahead(sought, monday) : OptionalInt.empty(),
                monday.isAfter(monday(today)),
                true);
    }

    private List<SlotChoice.Day> week(Sought sought, LocalDate monday) {
        var byStart = new TreeMap<Instant, UUID>();
        for (var who : sought.who()) {
            offered(who, monday, monday.plusDays(DAYS - 1L), sought)
                    .forEach(slot -> byStart.putIfAbsent(slot.start(), who.value()));
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

    private Optional<LocalDate> firstFree(Sought sought, LocalDate from) {
        return sought.who().stream()
                .flatMap(who -> offered(who, from, from.plusDays(OfferedSlots.MOST_DAYS - 1L), sought).stream()
                        .limit(1))
                .map(slot -> dayOf(slot.start()))
                .min(Comparator.naturalOrder());
    }

    /** How many appointments whoever asks has ahead, where that is why none of these people offers them anything. */
    private OptionalInt ahead(Sought sought, LocalDate day) {
        var outcomes =
                sought.who().stream().map(who -> ask(who, day, day, sought)).toList();
        return outcomes.stream().allMatch(OfferedSlots.Outcome.LimitReached.class::isInstance)
                ? outcomes.stream()
                        .map(OfferedSlots.Outcome.LimitReached.class::cast)
                        .mapToInt(full -> full.reason().upcoming())
                        .findFirst()
                : OptionalInt.empty();
    }

    private List<Slot> offered(Practitioner.Id practitioner, LocalDate from, LocalDate to, Sought sought) {
        return ask(practitioner, from, to, sought) instanceof OfferedSlots.Outcome.Offered offered
                ? offered.slots()
                : List.of();
    }

    private OfferedSlots.Outcome ask(Practitioner.Id practitioner, LocalDate from, LocalDate to, Sought sought) {
        return slots.handle(
                new OfferedSlots.Query(practitioner, from, to, sought.service(), sought.asking(), sought.moving()));
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
