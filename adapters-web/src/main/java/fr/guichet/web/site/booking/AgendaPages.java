package fr.guichet.web.site.booking;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AppointmentView;
import fr.guichet.application.booking.Days;
import fr.guichet.application.booking.ExplainDay;
import fr.guichet.application.booking.ListAppointments;
import fr.guichet.application.booking.OfferedSlots;
import fr.guichet.application.booking.ViewOpenHours;
import fr.guichet.domain.booking.Slot;
import fr.guichet.web.PracticeZone;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The agenda by week and day: a list that scripts draw as a calendar, with closed hours, absences and gaps, in which staff
 * drag and click (spec section 5).
 */
@Controller
class AgendaPages {

    private final ListAppointments list;
    private final ViewOpenHours hours;
    private final OfferedSlots slots;
    private final ExplainDay explain;
    private final AgendaOwners owners;
    private final PracticeZone zone;
    private final Clock clock;

    AgendaPages(
            ListAppointments list,
            ViewOpenHours hours,
            OfferedSlots slots,
            ExplainDay explain,
            AgendaOwners owners,
            PracticeZone zone,
            Clock clock) {
        this.list = list;
        this.hours = hours;
        this.slots = slots;
        this.explain = explain;
        this.owners = owners;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping("/cabinet")
    ModelAndView agenda(
            Actor actor,
            @RequestParam(required = false) @Nullable String praticien,
            @RequestParam(required = false) @Nullable String vue,
            @RequestParam(required = false) @Nullable String semaine,
            @RequestParam(required = false) @Nullable String jour) {
        var today = LocalDate.ofInstant(clock.instant(), zone.zone());
        var who = owners.any(actor, praticien);
        var named = PhoneCall.day(jour == null ? semaine : jour);
        var shown = new AgendaWeek(who.word(), AgendaWeek.View.of(vue, jour), named == null ? today : named);
        var appointments = appointments(actor, who, shown);
        var page = new ModelAndView("site/booking/agenda");
        page.addObject("shown", shown);
        page.addObject("views", AgendaWeek.View.values());
        page.addObject("owners", who);
        page.addObject("everyone", who.one().isEmpty());
        page.addObject("today", today);
        page.addObject("now", clock.instant());
        page.addObject("days", AppointmentListPages.byDay(appointments, zone));
        page.addObject("drawn", drawn(actor, who, shown, appointments));
        page.addObject("explanation", shown.single() ? explanation(actor, who, shown.day()) : null);
        return page;
    }

    private List<AppointmentView> appointments(Actor actor, AgendaOwners.Owners who, AgendaWeek shown) {
        var found = new ArrayList<AppointmentView>();
        for (var number = 1; ; number++) {
            var query = new ListAppointments.Query(
                    actor,
                    new Days(shown.first(), shown.last()),
                    who.one().map(one -> one.id()).orElse(null),
                    null,
                    null,
                    new PageRequest(number, PageRequest.MAX_SIZE));
            switch (list.handle(query)) {
                case ListAppointments.Outcome.Listed listed -> {
                    found.addAll(listed.page().appointments());
                    if (found.size() >= listed.page().total()
                            || listed.page().appointments().isEmpty()) {
                        return found;
                    }
                }
                case ListAppointments.Outcome.NotAllowed none ->
                    throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            }
        }
    }

    /** What the calendar draws behind the appointments; nothing where it is about everyone. */
    private @Nullable DrawnAgenda drawn(
            Actor actor, AgendaOwners.Owners who, AgendaWeek shown, List<AppointmentView> appointments) {
        if (who.one().isEmpty()) {
            return null;
        }
        var query = new ViewOpenHours.Query(actor, who.one().get().id(), shown.first(), shown.last());
        return hours.handle(query) instanceof ViewOpenHours.Outcome.Found found
                ? DrawnAgenda.of(found, appointments, offered(query), zone)
                : null;
    }

    private List<Slot> offered(ViewOpenHours.Query days) {
        var query = new OfferedSlots.Query(days.practitioner(), days.from(), days.to(), null);
        return slots.handle(query) instanceof OfferedSlots.Outcome.Offered offered ? offered.slots() : List.of();
    }

    /** Why each start of the day is offered or not (spec B12). */
    private @Nullable ExplainedDay explanation(Actor actor, AgendaOwners.Owners who, LocalDate day) {
        if (who.one().isEmpty()) {
            return null;
        }
        var query = new ExplainDay.Query(actor, who.one().get().id(), day, null);
        return switch (explain.handle(query)) {
            case ExplainDay.Outcome.Explained explained -> ExplainedDay.of(explained.explanation());
            case ExplainDay.Outcome.NoService none -> ExplainedDay.withoutService(day);
            case ExplainDay.Outcome.NotAllowed none -> null;
            case ExplainDay.Outcome.UnknownPractitioner none -> null;
            case ExplainDay.Outcome.UnknownService none -> null;
        };
    }
}
