package fr.guichet.application.booking;

import fr.guichet.application.PageRequest;
import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.application.practice.Practices;
import java.util.Optional;

/** Lists the appointments that the actor takes part in, as client or as practitioner, in time order. */
@UseCase
public final class MyAppointments {

    private final Practices practices;
    private final AppointmentQueries queries;

    public MyAppointments(Practices practices, AppointmentQueries queries) {
        this.practices = practices;
        this.queries = queries;
    }

    public AppointmentPage handle(Actor actor, Days days, PageRequest page) {
        var zone = practices.current().zone();
        var filter = new AppointmentFilter(
                days.start(zone),
                days.end(zone),
                Optional.empty(),
                Optional.empty(),
                Optional.of(actor.account()),
                Optional.empty());
        return queries.list(filter, page.offset(), page.size());
    }
}
