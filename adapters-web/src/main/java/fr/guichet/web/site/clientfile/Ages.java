package fr.guichet.web.site.clientfile;

import fr.guichet.web.PracticeZone;
import fr.guichet.web.site.SiteMessages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;

/** How old a dog is, in words; templates know it as {@code @ages}. */
@Component("ages")
public class Ages {

    /** Up to this age months say more than years. */
    private static final int MONTHS_COUNT_UNTIL_YEARS = 2;

    private final Clock clock;
    private final PracticeZone zone;
    private final SiteMessages messages;

    Ages(Clock clock, PracticeZone zone, SiteMessages messages) {
        this.clock = clock;
        this.zone = zone;
        this.messages = messages;
    }

    /** {@code 8 mois} or {@code 3 ans}. */
    public String of(LocalDate birth) {
        var age = Period.between(birth, LocalDate.ofInstant(clock.instant(), zone.zone()));
        return age.getYears() < MONTHS_COUNT_UNTIL_YEARS
                ? messages.sentence("site.clients.age.months", Math.max(0, age.toTotalMonths()))
                : messages.sentence("site.clients.age.years", age.getYears());
    }
}
