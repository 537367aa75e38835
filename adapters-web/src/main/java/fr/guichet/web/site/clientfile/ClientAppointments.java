package fr.guichet.web.site.clientfile;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AppointmentPage;
import fr.guichet.application.booking.AppointmentView;
import fr.guichet.application.booking.Days;
import fr.guichet.application.booking.ListAppointments;
import fr.guichet.application.booking.ViewAppointment;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.PracticeZone;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A client's appointments as their file shows them to staff. */
@Component
class ClientAppointments {

    static final int PAGE = 20;

    private final ListAppointments list;
    private final ViewAppointment view;
    private final PracticeZone zone;
    private final Clock clock;

    ClientAppointments(ListAppointments list, ViewAppointment view, PracticeZone zone, Clock clock) {
        this.list = list;
        this.view = view;
        this.zone = zone;
        this.clock = clock;
    }

    /** What is booked from now on, the next one first. */
    List<AppointmentView> coming(Actor actor, ClientFile.Id client) {
        var today = LocalDate.ofInstant(clock.instant(), zone.zone());
        return list(actor, client, new Days(today, null), PageRequest.first()).appointments().stream()
                .filter(this::isAhead)
                .toList();
    }

    /**
     * What was or was cancelled, newest first, as much as a file shows at once.
     *
     * @param last the first page of {@link #newest}
     */
    List<AppointmentView> past(Actor actor, ClientFile.Id client, Newest last, int most) {
        var entries = last.turn().hasAfter() && last.entries().size() < PAGE
                ? Stream.concat(last.entries().stream(), newest(actor, client, 2).entries().stream())
                : last.entries().stream();
        return entries.filter(appointment -> !isAhead(appointment)).limit(most).toList();
    }

    /** All of them, the last one in time first; lists are in time order, so that is what stands on their last pages. */
    Newest newest(Actor actor, ClientFile.Id client, int number) {
        var total = list(actor, client, Days.ALL, new PageRequest(1, 1)).total();
        var pages = Math.max(1, Math.toIntExact(Math.ceilDiv(total, PAGE)));
        var last = Math.clamp(pages - number + 1L, 1, pages);
        var found = list(actor, client, Days.ALL, new PageRequest(last, PAGE)).appointments();
        return new Newest(
                IntStream.range(0, found.size())
                        .mapToObj(i -> found.get(found.size() - 1 - i))
                        .toList(),
                new Turn(pages - last + 1, PAGE, (long) pages * PAGE),
                total);
    }

    /** A page of them. */
    record Newest(List<AppointmentView> entries, Turn turn, long total) {}

    /** One of the client's that an address names. */
    Optional<AppointmentView> find(Actor actor, ClientFile.Id client, UUID id) {
        return view.handle(actor, new Appointment.Id(id))
                .filter(found -> found.client().equals(client));
    }

    boolean isAhead(AppointmentView appointment) {
        return appointment.status() == Appointment.Status.BOOKED
                && appointment.time().start().isAfter(clock.instant());
    }

    private AppointmentPage list(Actor actor, ClientFile.Id client, Days days, PageRequest page) {
        return switch (list.handle(new ListAppointments.Query(actor, days, null, client, null, page))) {
            case ListAppointments.Outcome.Listed listed -> listed.page();
            case ListAppointments.Outcome.NotAllowed none ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }
}
