package fr.guichet.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and durations as one reads them in French: « dimanche 29 novembre 2026 à 9 h 30 », « 7 jours ». */
public final class FrenchDates {

    private static final DateTimeFormatter DAY_OF_WEEK = DateTimeFormatter.ofPattern("EEEE", Locale.FRANCE);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRANCE);
    private static final int MINUTES_OF_HOUR = 60;
    private static final int HOURS_OF_DAY = 24;

    private FrenchDates() {}

    /** The day and the time of day in the zone. */
    public static String dateTime(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        return date(local) + " à " + time(local);
    }

    private static String date(ZonedDateTime local) {
        var day = local.getDayOfMonth() == 1 ? "1er" : String.valueOf(local.getDayOfMonth());
        return DAY_OF_WEEK.format(local) + " " + day + " " + MONTH_AND_YEAR.format(local);
    }

    private static String time(ZonedDateTime local) {
        return "%d h %02d".formatted(local.getHour(), local.getMinute());
    }

    /** How long something is still good for, in whole hours below a day and whole days above, rounded up. */
    static String validity(Duration duration) {
        // The clock went on between the making of the link and the writing of the message.
        var hours = Math.max(1, (duration.toMinutes() + MINUTES_OF_HOUR - 1) / MINUTES_OF_HOUR);
        return hours < HOURS_OF_DAY ? count(hours, "heure") : count((hours + HOURS_OF_DAY - 1) / HOURS_OF_DAY, "jour");
    }

    /** How long something lasts. */
    static String length(Duration duration) {
        return count(duration.toMinutes(), "minute");
    }

    /** The number with its noun, in the plural from two on. */
    static String count(long number, String noun) {
        return number + " " + noun + (number >= 2 ? "s" : "");
    }
}
