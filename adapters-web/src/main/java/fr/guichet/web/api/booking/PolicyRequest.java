package fr.guichet.web.api.booking;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.web.Fields;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A booking policy as it is sent (spec section 2). */
public record PolicyRequest(
        @Nullable Integer ecartMinutes,
        @Nullable Integer pasMinutes,
        @Nullable Integer horizonJours,
        @Nullable Integer delaiMinimumMinutes,
        @Nullable Integer limiteAnnulationMinutes,
        @JsonProperty(UPCOMING) @Nullable Integer maxRendezVousAVenir,
        @Nullable Boolean joursFeriesFermes,
        @Nullable Boolean confirmer) {

    // Two capitals in a row would become one word.
    static final String UPCOMING = "max_rendez_vous_a_venir";

    private static final int MOST_UPCOMING = 1000;

    /** The domain's policy, or everything that is wrong with this one. */
    public BookingPolicy read(Fields fields) {
        var gap = fields.requiredNumber("ecart_minutes", ecartMinutes, 0, minutes(BookingPolicy.LONGEST_GAP));
        var step = fields.optionalNumber(
                "pas_minutes", pasMinutes, minutes(BookingPolicy.SHORTEST_STEP), minutes(BookingPolicy.LONGEST_STEP));
        var horizon = fields.requiredNumber("horizon_jours", horizonJours, 0, BookingPolicy.LONGEST_HORIZON_DAYS);
        var longest = minutes(BookingPolicy.LONGEST_LIMIT);
        var notice = fields.requiredNumber("delai_minimum_minutes", delaiMinimumMinutes, 0, longest);
        var limit = fields.requiredNumber("limite_annulation_minutes", limiteAnnulationMinutes, 0, longest);
        var upcoming = fields.requiredNumber(UPCOMING, maxRendezVousAVenir, 1, MOST_UPCOMING);
        var holidays = fields.present("jours_feries_fermes", joursFeriesFermes);
        return new BookingPolicy(
                Duration.ofMinutes(gap.get()),
                step.optional().map(Duration::ofMinutes),
                horizon.get(),
                Duration.ofMinutes(notice.get()),
                Duration.ofMinutes(limit.get()),
                upcoming.get(),
                holidays.get());
    }

    private static int minutes(Duration duration) {
        return (int) duration.toMinutes();
    }
}
