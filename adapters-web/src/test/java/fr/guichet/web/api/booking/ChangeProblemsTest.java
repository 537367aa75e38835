package fr.guichet.web.api.booking;

import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.ChangeRejection;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.RejectionProblemsContract;
import java.time.Instant;
import java.util.List;

/** Spec B7. */
class ChangeProblemsTest extends RejectionProblemsContract<ChangeRejection> {

    @Override
    protected Class<ChangeRejection> type() {
        return ChangeRejection.class;
    }

    @Override
    protected List<ChangeRejection> samples() {
        return List.of(
                new ChangeRejection.WrongState(Appointment.Status.CANCELLED),
                new ChangeRejection.TooLate(Instant.EPOCH),
                new ChangeRejection.PractitionerGone(),
                new ChangeRejection.NotBegun(Instant.EPOCH));
    }

    @Override
    protected Problem problemOf(ChangeRejection rejection) {
        return BookingProblems.of(rejection);
    }
}
