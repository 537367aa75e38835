package fr.guichet.web.api.booking;

import fr.guichet.application.booking.CalendarSecret;
import fr.guichet.web.PublicUrl;
import fr.guichet.web.api.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where calendars find a feed (spec B11). */
@Component
public class CalendarAddresses {

    private final PublicUrl publicUrl;

    CalendarAddresses(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The feed's whole address, which is as secret as a password. */
    public String of(Optional<CalendarSecret> secret) {
        return secret.map(it -> publicUrl.of("/api/v1/calendriers/" + it.value() + ".ics"))
                .orElseThrow(() -> Problem.notFound().asException());
    }
}
