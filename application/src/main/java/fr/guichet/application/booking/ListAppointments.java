package fr.guichet.application.booking;

import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists everyone's appointments to staff, in time order. */
@UseCase
public final class ListAppointments {

    private final Practices practices;
    private final AppointmentQueries queries;

    public ListAppointments(Practices practices, AppointmentQueries queries) {
        this.practices = practices;
        this.queries = queries;
    }

    /** What narrows the list. */
    public record Query(
            Actor actor,
            Days days,
            Practitioner.@Nullable Id practitioner,
            ClientFile.@Nullable Id client,
            Appointment.@Nullable Status status,
            PageRequest page) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Listed(AppointmentPage page) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    public Outcome handle(Query query) {
        if (!query.actor().role().isStaff()) {
            return new Outcome.NotAllowed();
        }
        var zone = practices.current().zone();
        var filter = new AppointmentFilter(
                query.days().start(zone),
                query.days().end(zone),
                Optional.ofNullable(query.practitioner()),
                Optional.ofNullable(query.client()),
                Optional.empty(),
                Optional.ofNullable(query.status()));
        return new Outcome.Listed(
                queries.list(filter, query.page().offset(), query.page().size()));
    }
}
