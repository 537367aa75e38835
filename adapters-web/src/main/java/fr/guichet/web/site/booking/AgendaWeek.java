package fr.guichet.web.site.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of whose agenda a page shows, as its address says it.
 *
 * @param praticien an id, or the word for everyone
 * @param day the day, or one of the week
 */
public record AgendaWeek(String praticien, View view, LocalDate day) {

    /** How it is shown; without scripts each is a list. */
    public enum View {
        WEEK("semaine"),
        DAY("jour"),
        LIST("liste");

        private final String word;

        View(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static View of(@Nullable String typed, @Nullable String day) {
            for (var view : values()) {
                if (view.word.equals(typed)) {
                    return view;
                }
            }
            return day == null ? WEEK : DAY;
        }
    }

    /** Whether it is one day. */
    public boolean single() {
        return view == View.DAY;
    }

    public LocalDate first() {
        return single() ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate last() {
        return single() ? day : first().plusDays(6);
    }

    public String address() {
        return address(view, day);
    }

    public String before() {
        return address(view, single() ? day.minusDays(1) : first().minusWeeks(1));
    }

    public String after() {
        return address(view, single() ? day.plusDays(1) : first().plusWeeks(1));
    }

    public String of(LocalDate other) {
        return address(view, other);
    }

    public String in(View other) {
        return address(other, day);
    }

    /** That day alone. */
    public String alone(LocalDate other) {
        return address(View.DAY, other);
    }

    private String address(View shown, LocalDate on) {
        return UriComponentsBuilder.fromPath("/cabinet")
                .queryParam("praticien", praticien)
                .queryParam("vue", shown.word)
                .queryParam(shown == View.DAY ? "jour" : "semaine", on)
                .toUriString();
    }
}
