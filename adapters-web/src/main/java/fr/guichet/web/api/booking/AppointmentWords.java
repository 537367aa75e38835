package fr.guichet.web.api.booking;

import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.AppointmentEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The wire's words for what becomes of appointments. */
public final class AppointmentWords {

    /** What each word means, for {@code TextField.oneOf}. */
    public static final Map<String, Appointment.Status> ALL = Arrays.stream(Appointment.Status.values())
            .collect(Collectors.toUnmodifiableMap(AppointmentWords::of, Function.identity()));

    private AppointmentWords() {}

    public static String of(Appointment.Status status) {
        return switch (status) {
            case BOOKED -> "reserve";
            case CANCELLED -> "annule";
            case COMPLETED -> "honore";
            case NO_SHOW -> "absent";
        };
    }

    /** What happened to an appointment. */
    public static String of(AppointmentEvent event) {
        return switch (event) {
            case AppointmentEvent.WasBooked e -> "reserve";
            case AppointmentEvent.WasMoved e -> "deplace";
            case AppointmentEvent.WasCancelled e -> "annule";
            case AppointmentEvent.WasCompleted e -> "honore";
            case AppointmentEvent.WasMissed e -> "absent";
        };
    }
}
