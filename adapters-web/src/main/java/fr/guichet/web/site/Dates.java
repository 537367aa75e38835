package fr.guichet.web.site;

import fr.guichet.web.PracticeZone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Days and times in words, in the page's language and the practice's zone; templates know it as {@code @dates}. */
@Component("dates")
public class Dates {

    private static final String NO_BREAK = "\u00a0";
    private static final Pattern FIRST = Pattern.compile("\\b1\\b");

    private final PracticeZone zone;

    Dates(PracticeZone zone) {
        this.zone = zone;
    }

    /** {@code lundi 23 novembre 2026}. */
    public String day(LocalDate day) {
        return weekday(day) + " " + date(day);
    }

    public String day(Instant instant) {
        return day(local(instant).toLocalDate());
    }

    /** {@code 23 novembre 2026}: a day whose weekday says nothing, such as a birthday. */
    public String date(LocalDate day) {
        return format(day, "d MMMM yyyy");
    }

    /** {@code 23 nov. 2026}, for tables. */
    public String shortDate(Instant instant) {
        return format(local(instant).toLocalDate(), "d MMM yyyy");
    }

    /** {@code 23 nov. 2026, 9 h 55}, for tables. */
    public String shortMoment(Instant instant) {
        return shortDate(instant) + ", " + time(instant);
    }

    /** {@code 23 novembre}. */
    public String shortDay(LocalDate day) {
        return format(day, "d MMMM");
    }

    /** {@code 23 au 29 novembre 2026}: from a day to another, without saying anything twice. */
    public String span(LocalDate from, LocalDate to) {
        var sameYear = from.getYear() == to.getYear();
        var first = format(from, !sameYear ? "d MMMM yyyy" : from.getMonth() == to.getMonth() ? "d" : "d MMMM");
        return first + (isFrench() ? " au " : " to ") + format(to, "d MMMM yyyy");
    }

    /** {@code lundi}. */
    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE", locale()).format(day);
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale());
    }

    /** The days of the week, Monday first. */
    public List<DayOfWeek> getWeekdays() {
        return List.of(DayOfWeek.values());
    }

    /** {@code 9 h 55}, or {@code 09:55} in English. */
    public String time(Instant instant) {
        return time(local(instant).toLocalTime());
    }

    public String time(LocalTime time) {
        return isFrench()
                ? time.getHour() + NO_BREAK + "h" + NO_BREAK + String.format(Locale.ROOT, "%02d", time.getMinute())
                : DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }

    /** Day and time, as a sentence has them. */
    public String moment(Instant instant) {
        return day(instant) + (isFrench() ? " à " : " at ") + time(instant);
    }

    /** {@code 2026-11-23T09:00+01:00}, for machines. */
    public String machine(Instant instant) {
        return zone.at(instant.truncatedTo(ChronoUnit.SECONDS)).toString();
    }

    /** {@code 2026-11-23T09:00}: the practice's clock, for machines that know no zone. */
    public String wall(Instant instant) {
        return local(instant).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    public LocalDateTime local(Instant instant) {
        return zone.at(instant).toLocalDateTime();
    }

    private static String format(LocalDate day, String pattern) {
        var text = DateTimeFormatter.ofPattern(pattern, locale()).format(day);
        if (!isFrench()) {
            return text;
        }
        // The first of a month is an ordinal in French, and no line ends inside a date.
        var worded = day.getDayOfMonth() == 1 ? FIRST.matcher(text).replaceFirst("1er") : text;
        return worded.replace(" ", NO_BREAK);
    }

    private static boolean isFrench() {
        return !locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
