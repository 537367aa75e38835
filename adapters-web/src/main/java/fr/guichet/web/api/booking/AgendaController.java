package fr.guichet.web.api.booking;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.ChangeOpeningHours;
import fr.guichet.application.booking.ChangePolicy;
import fr.guichet.domain.booking.BookingPolicy;
import fr.guichet.domain.booking.OpeningHours;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The weekly hours and the booking policy of a practitioner, for staff (spec B3, B4). */
@RestController
@Tag(name = "Agendas")
class AgendaController {

    private final AgendaCalls calls;
    private final ChangeOpeningHours changeHours;
    private final ChangePolicy changePolicy;

    AgendaController(AgendaCalls calls, ChangeOpeningHours changeHours, ChangePolicy changePolicy) {
        this.calls = calls;
        this.changeHours = changeHours;
        this.changePolicy = changePolicy;
    }

    record HoursAnswer(List<HoursWire.PeriodWire> periodes, List<ListedAppointmentWire> rendezVousTouches) {}

    record PolicyWire(
            long ecartMinutes,
            @Nullable Long pasMinutes,
            int horizonJours,
            long delaiMinimumMinutes,
            long limiteAnnulationMinutes,
            @JsonProperty(PolicyRequest.UPCOMING) int maxRendezVousAVenir,
            boolean joursFeriesFermes) {

        static PolicyWire of(BookingPolicy policy) {
            return new PolicyWire(
                    policy.gap().toMinutes(),
                    policy.step().map(Duration::toMinutes).orElse(null),
                    policy.horizonDays(),
                    policy.minimumNotice().toMinutes(),
                    policy.changeLimit().toMinutes(),
                    policy.maxUpcoming(),
                    policy.closedOnPublicHolidays());
        }
    }

    /** The policy as it is now, and what is booked that it would not let be booked. */
    record PolicyAnswer(@JsonUnwrapped PolicyWire regles, List<ListedAppointmentWire> rendezVousTouches) {}

    private record NewHours(OpeningHours hours, HoursWire wire) {}

    @GetMapping("/api/v1/praticiens/{id}/horaires")
    @Operation(summary = "Lire les horaires d'un praticien")
    HoursAnswer hours(Actor actor, @PathVariable UUID id) {
        return new HoursAnswer(HoursWire.periods(calls.agenda(actor, id).hours()), List.of());
    }

    @PutMapping("/api/v1/praticiens/{id}/horaires")
    @Operation(summary = "Remplacer les horaires d'un praticien")
    @Refusals(ProblemCode.APPOINTMENTS_AFFECTED)
    HoursAnswer changeHours(Actor actor, @PathVariable UUID id, Body<HoursWire> body) {
        var practitioner = new Practitioner.Id(id);
        var wanted = calls.body(practitioner, body).read((wire, fields) -> new NewHours(wire.read(fields), wire));
        var confirmed = Boolean.TRUE.equals(wanted.wire().confirmer());
        var stored = AgendaAnswers.stored(
                changeHours.handle(new ChangeOpeningHours.Command(actor, practitioner, wanted.hours(), confirmed)),
                tooShort -> wanted.wire().pathOf(tooShort));
        return new HoursAnswer(HoursWire.periods(stored.result()), ListedAppointmentWire.all(stored.toMove()));
    }

    @GetMapping("/api/v1/praticiens/{id}/regles")
    @Operation(summary = "Lire les règles de réservation d'un praticien")
    PolicyWire policy(Actor actor, @PathVariable UUID id) {
        return PolicyWire.of(calls.agenda(actor, id).policy());
    }

    @PutMapping("/api/v1/praticiens/{id}/regles")
    @Operation(summary = "Remplacer les règles de réservation d'un praticien")
    @Refusals(ProblemCode.APPOINTMENTS_AFFECTED)
    PolicyAnswer changePolicy(Actor actor, @PathVariable UUID id, Body<PolicyRequest> body) {
        var practitioner = new Practitioner.Id(id);
        record NewPolicy(BookingPolicy policy, boolean confirmed) {}
        var wanted = calls.body(practitioner, body)
                .read((wire, fields) -> new NewPolicy(wire.read(fields), Boolean.TRUE.equals(wire.confirmer())));
        var stored = AgendaAnswers.stored(changePolicy.handle(
                new ChangePolicy.Command(actor, practitioner, wanted.policy(), wanted.confirmed())));
        return new PolicyAnswer(PolicyWire.of(stored.result()), ListedAppointmentWire.all(stored.toMove()));
    }
}
