package fr.guichet.domain.booking;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Agendas, policies, services and appointments for tests; import its methods statically. */
public final class BookingFixtures {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final Practitioner.Id CAMILLE = new Practitioner.Id(uuid(1));
    public static final Practitioner.Id JONAS = new Practitioner.Id(uuid(2));
    public static final ClientFile.Id LEA = new ClientFile.Id(uuid(3));
    public static final Account.Id LEAS_ACCOUNT = new Account.Id(uuid(4));
    public static final Service.Id COACHING = new Service.Id(uuid(5));

    public static final BookedTimes NOTHING_BOOKED = BookedTimes.of(List.of());

    private BookingFixtures() {}

    /** The coach's agenda in Paris: default policy and hours, nothing else. */
    public static AgendaBuilder anAgenda() {
        return new AgendaBuilder();
    }

    /** The coach's policy. */
    public static PolicyBuilder aPolicy() {
        return new PolicyBuilder();
    }

    /** The coach's session of 45 minutes. */
    public static ServiceBuilder aService() {
        return new ServiceBuilder();
    }

    /** Léa's session with Camille on Friday 2026-03-06 from 9:00 to 9:45. */
    public static AppointmentBuilder anAppointment() {
        return new AppointmentBuilder();
    }

    /** The instant at which Paris' clocks show that, {@code 2026-03-06T09:00}. */
    public static Instant at(String parisTime) {
        return LocalDateTime.parse(parisTime).atZone(PARIS).toInstant();
    }

    /** The time between what Paris' clocks show. */
    public static TimeRange between(String parisStart, String parisEnd) {
        return new TimeRange(at(parisStart), at(parisEnd));
    }

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    /** Opening hours from {@code 09:00-12:30}; {@code 20:00-00:00} ends with the day. */
    public static List<OpeningRange> ranges(String... ranges) {
        return Stream.of(ranges)
                .map(range ->
                        new OpeningRange(LocalTime.parse(range.substring(0, 5)), LocalTime.parse(range.substring(6))))
                .toList();
    }

    /** The same small number, the same UUID. */
    public static UUID uuid(long number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    public static Appointment.Id appointmentId(long number) {
        return new Appointment.Id(uuid(1000 + number));
    }
}
