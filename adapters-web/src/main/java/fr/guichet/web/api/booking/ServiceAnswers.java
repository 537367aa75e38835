package fr.guichet.web.api.booking;

import fr.guichet.application.booking.RemoveService;
import fr.guichet.application.booking.ServiceOutcome;
import fr.guichet.domain.booking.Service;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;

/** How changes of services are answered, by the API and the pages alike (spec B3). */
public final class ServiceAnswers {

    private ServiceAnswers() {}

    public static Service stored(ServiceOutcome outcome) {
        return switch (outcome) {
            case ServiceOutcome.Stored stored -> stored.service();
            case ServiceOutcome.FitsNowhere nowhere ->
                throw Problem.invalid("duree_minutes", "booking.service-fits-nowhere")
                        .asException();
            case ServiceOutcome.UnknownPractitioner unknown ->
                throw Problem.invalid("praticiens", "booking.practitioner-unknown")
                        .asException();
            case ServiceOutcome.NotAllowed none ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case ServiceOutcome.NotFound none -> throw Problem.notFound().asException();
        };
    }

    /** Returns when it is no longer offered. */
    public static void removed(RemoveService.Outcome outcome) {
        switch (outcome) {
            case REMOVED -> {}
            case NOT_ALLOWED -> throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            case NOT_FOUND -> throw Problem.notFound().asException();
        }
    }
}
