package fr.guichet.application.booking;

import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.clientfile.ClientFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists everyone's appointments to staff, in time order or the latest first. */
@UseCase
public final class ListAppointments {

    private final Practices practices;
    private final AppointmentQueries queries;

    public ListAppointments(Practices practices, AppointmentQueries queries) {
        this.practices = practices;
        this.queries = queries;
    }

    /**
     * What narrows the list.
     *
     * @param latestFirst whether it begins at its end, as what is over is read
     */
    public record Query(
            Actor actor,
            Days days,
            Practitioner.@Nullable Id practitioner,
            ClientFile.@Nullable Id client,
            Appointment.@Nullable Status status,
            boolean latestFirst,
            PageRequest page) {

        /** In time order. */
        public Query(
                Actor actor,
                Days days,
                Practitioner.@Nullable Id practitioner,
                ClientFile.@Nullable Id client,
                Appointment.@Nullable Status status,
                PageRequest page) {
            this(actor, days, practitioner, client, status, false, page);
        }
    }

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
                query.latestFirst()
                        ? fromTheEnd(filter, query.page())
                        : queries.list(
                                filter, query.page().offset(), query.page().size()));
    }

    private AppointmentPage fromTheEnd(AppointmentFilter filter, PageRequest page) {
        var total = queries.list(filter, 0, 1).total();
        var end = total - page.offset();
        if (end <= 0) {
            return new AppointmentPage(List.of(), total);
        }
        var first = Math.max(0, end - page.size());
        var found = queries.list(filter, first, Math.toIntExact(end - first));
        return new AppointmentPage(found.appointments().reversed(), found.total());
    }
}
