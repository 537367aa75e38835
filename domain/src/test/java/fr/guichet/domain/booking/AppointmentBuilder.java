package fr.guichet.domain.booking;

import static fr.guichet.domain.booking.BookingFixtures.at;

import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Léa's session with Camille, booked by herself on 2026-03-05 at 8:00, where the test does not say otherwise. */
public final class AppointmentBuilder {

    private Appointment.Id id = BookingFixtures.appointmentId(1);
    private Practitioner.Id practitioner = BookingFixtures.CAMILLE;
    private ClientFile.Id client = BookingFixtures.LEA;
    private Service.Id service = BookingFixtures.COACHING;
    private Instant start = at("2026-03-06T09:00");
    private Duration duration = Service.DEFAULT_DURATION;
    private Duration gap = BookingPolicy.DEFAULT.gap();
    private Optional<Purpose> purpose = Optional.empty();
    private boolean outsideRules;
    private Account.Id bookedBy = BookingFixtures.LEAS_ACCOUNT;
    private Instant bookedAt = at("2026-03-05T08:00");

    AppointmentBuilder() {}

    public AppointmentBuilder id(Appointment.Id appointmentId) {
        id = appointmentId;
        return this;
    }

    /** Another appointment than that of another number. */
    public AppointmentBuilder number(long number) {
        return id(BookingFixtures.appointmentId(number));
    }

    public AppointmentBuilder with(Practitioner.Id practitionerId) {
        practitioner = practitionerId;
        return this;
    }

    public AppointmentBuilder forClient(ClientFile.Id clientId) {
        client = clientId;
        return this;
    }

    public AppointmentBuilder of(Service.Id serviceId) {
        service = serviceId;
        return this;
    }

    public AppointmentBuilder startingAt(Instant instant) {
        start = instant;
        return this;
    }

    /** What Paris' clocks show then, {@code 2026-03-06T09:00}. */
    public AppointmentBuilder startingAt(String parisTime) {
        return startingAt(at(parisTime));
    }

    public AppointmentBuilder lastingMinutes(int minutes) {
        duration = Duration.ofMinutes(minutes);
        return this;
    }

    public AppointmentBuilder gapMinutes(int minutes) {
        gap = Duration.ofMinutes(minutes);
        return this;
    }

    public AppointmentBuilder purpose(String text) {
        purpose = Optional.of(new Purpose(text));
        return this;
    }

    public AppointmentBuilder outsideRules() {
        outsideRules = true;
        return this;
    }

    public AppointmentBuilder bookedBy(Account.Id account) {
        bookedBy = account;
        return this;
    }

    public AppointmentBuilder bookedAt(Instant instant) {
        bookedAt = instant;
        return this;
    }

    /** What of the agenda the appointment takes. */
    public BookedTime bookedTime() {
        return build().bookedTime();
    }

    public Appointment.Booked build() {
        return Appointment.book(
                id,
                practitioner,
                client,
                service,
                TimeRange.starting(start, duration),
                gap,
                purpose,
                outsideRules,
                bookedBy,
                bookedAt);
    }
}
