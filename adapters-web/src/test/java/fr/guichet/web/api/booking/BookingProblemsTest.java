package fr.guichet.web.api.booking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.domain.booking.Absence;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.BookingRejection;
import fr.guichet.domain.booking.DayHours;
import fr.guichet.domain.booking.TimeRange;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.RejectionProblemsContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Spec B5: taken slots are conflicts, everything else breaks a rule. */
class BookingProblemsTest extends RejectionProblemsContract<BookingRejection> {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID ID = UUID.fromString("01997000-0000-7000-8000-000000000001");

    @Override
    protected Class<BookingRejection> type() {
        return BookingRejection.class;
    }

    @Override
    protected List<BookingRejection> samples() {
        return List.of(
                new BookingRejection.ClosedDay(DAY, DayHours.Source.WEEKLY_HOURS),
                new BookingRejection.OutsideOpeningHours(new TimeRange(START, START.plusSeconds(60))),
                new BookingRejection.NotOnGrid(START),
                new BookingRejection.InThePast(START),
                new BookingRejection.NoticeTooShort(START, START),
                new BookingRejection.BeyondHorizon(DAY, DAY),
                new BookingRejection.PractitionerAbsent(new Absence.Id(ID)),
                new BookingRejection.SlotTaken(Optional.empty()),
                new BookingRejection.ClientBusy(Optional.of(new Appointment.Id(ID))),
                new BookingRejection.TooManyUpcoming(10, 10));
    }

    @Override
    protected Problem problemOf(BookingRejection rejection) {
        return BookingProblems.of(rejection);
    }

    @Test
    void codes_come_in_the_order_of_the_rule() {
        assertThat(samples().stream().map(BookingProblems::code).map(ProblemCode::wire))
                .containsExactly(
                        "JOUR_FERME",
                        "HORS_HORAIRES",
                        "CRENEAU_NON_PROPOSE",
                        "DANS_LE_PASSE",
                        "DELAI_MINIMUM",
                        "HORS_HORIZON",
                        "PRATICIEN_ABSENT",
                        "CRENEAU_DEJA_RESERVE",
                        "CLIENT_DEJA_OCCUPE",
                        "TROP_DE_RENDEZ_VOUS");
        assertThat(samples().stream()
                        .map(BookingProblems::code)
                        .map(code -> code.status().value()))
                .containsExactly(422, 422, 422, 422, 422, 422, 422, 409, 409, 422);
    }
}
