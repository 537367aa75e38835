package fr.guichet.web.site.booking;

import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.DayExplanation;
import fr.guichet.web.api.booking.BookingProblems;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day's starts, each offered or with the sentence of the rule that decided (spec B12).
 *
 * @param sentence names why the whole day offers nothing
 */
public record ExplainedDay(LocalDate day, Optional<String> sentence, List<Start> starts) {

    public ExplainedDay {
        starts = List.copyOf(starts);
    }

    /**
     * A start of the grid.
     *
     * @param sentence names why it is not offered
     */
    public record Start(Instant at, Optional<String> sentence) {

        public boolean isOffered() {
            return sentence.isEmpty();
        }
    }

    static ExplainedDay of(DayExplanation explanation) {
        return new ExplainedDay(
                explanation.day(),
                explanation.rejection().map(ExplainedDay::sentence),
                explanation.starts().stream()
                        .map(start -> new Start(
                                start.time().start(), start.rejection().map(ExplainedDay::sentence)))
                        .toList());
    }

    static ExplainedDay withoutService(LocalDate day) {
        return new ExplainedDay(day, Optional.of("booking.no-service"), List.of());
    }

    private static String sentence(BookingRejection rejection) {
        return BookingProblems.code(rejection).sentenceKey();
    }
}
