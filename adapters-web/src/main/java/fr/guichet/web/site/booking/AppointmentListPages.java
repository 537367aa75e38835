package fr.guichet.web.site.booking;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AppointmentPage;
import fr.guichet.application.booking.AppointmentView;
import fr.guichet.application.booking.Days;
import fr.guichet.application.booking.ListAppointments;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.PracticeZone;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Paging;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.booking.AppointmentWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** « Liste des rendez-vous »: what comes and what was, narrowed and in pages, notes one step away. */
@Controller
class AppointmentListPages {

    private static final String PATH = "/cabinet/rendez-vous";
    private static final int SIZE = 20;

    private final ListAppointments list;
    private final AgendaOwners owners;
    private final PhoneCallers clients;
    private final PracticeZone zone;
    private final Clock clock;

    AppointmentListPages(
            ListAppointments list, AgendaOwners owners, PhoneCallers clients, PracticeZone zone, Clock clock) {
        this.list = list;
        this.owners = owners;
        this.clients = clients;
        this.zone = zone;
        this.clock = clock;
    }

    /** What is shown, as the address says it. */
    public record Shown(
            boolean past,
            String praticien,
            @Nullable UUID client,
            Appointment.@Nullable Status status,
            @Nullable LocalDate du,
            @Nullable LocalDate au,
            int page) {

        public Shown onPage(int other) {
            return new Shown(past, praticien, client, status, du, au, other);
        }

        public Shown turned() {
            return new Shown(!past, praticien, client, status, null, null, 1);
        }

        public String word() {
            return status == null ? "" : AppointmentWords.of(status);
        }

        public String address() {
            return UriComponentsBuilder.fromPath(PATH)
                    .queryParamIfPresent("vue", past ? Optional.of("passes") : Optional.empty())
                    .queryParam("praticien", praticien)
                    .queryParamIfPresent("client", Optional.ofNullable(client))
                    .queryParamIfPresent("statut", Optional.ofNullable(status).map(AppointmentWords::of))
                    .queryParamIfPresent("du", Optional.ofNullable(du))
                    .queryParamIfPresent("au", Optional.ofNullable(au))
                    .queryParamIfPresent("page", page > 1 ? Optional.of(page) : Optional.empty())
                    .toUriString();
        }
    }

    @GetMapping(PATH)
    ModelAndView list(
            Actor actor,
            @RequestParam(required = false) @Nullable String vue,
            @RequestParam(required = false) @Nullable String praticien,
            @RequestParam(required = false) @Nullable UUID client,
            @RequestParam(required = false) @Nullable String statut,
            @RequestParam(required = false) @Nullable String du,
            @RequestParam(required = false) @Nullable String au,
            @RequestParam(required = false, defaultValue = "1") int page) {
        var who = owners.any(actor, praticien);
        var shown = new Shown(
                "passes".equals(vue),
                who.word(),
                client,
                statut == null ? null : AppointmentWords.ALL.get(statut),
                PhoneCall.day(du),
                PhoneCall.day(au),
                Math.clamp(page, 1, Paging.MAX_PAGE));
        var found = found(actor, shown, who.id());
        var view = new ModelAndView("site/booking/list");
        view.addObject("shown", shown);
        view.addObject("owners", who);
        view.addObject("everyone", who.one().isEmpty());
        view.addObject("client", clients.find(actor, client).orElse(null));
        view.addObject("statuses", Appointment.Status.values());
        view.addObject("words", AppointmentWords.ALL);
        view.addObject("total", found.total());
        view.addObject("more", found.total() > (long) shown.page() * SIZE);
        view.addObject("days", byDay(found.appointments(), zone));
        view.addObject("today", today());
        view.addObject("now", clock.instant());
        return view;
    }

    private AppointmentPage found(Actor actor, Shown shown, @Nullable UUID practitioner) {
        var today = today();
        var from = shown.past() || shown.du() != null ? shown.du() : today;
        var to = shown.past() && shown.au() == null ? today.minusDays(1) : shown.au();
        if (from != null && to != null && to.isBefore(from)) {
            return new AppointmentPage(List.of(), 0);
        }
        var query = new ListAppointments.Query(
                actor,
                new Days(from, to),
                practitioner == null ? null : new Practitioner.Id(practitioner),
                shown.client() == null ? null : new ClientFile.Id(shown.client()),
                shown.status(),
                shown.past(),
                new PageRequest(shown.page(), SIZE));
        return switch (list.handle(query)) {
            case ListAppointments.Outcome.Listed listed -> listed.page();
            case ListAppointments.Outcome.NotAllowed none ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }

    /** By the practice's days, in the order in which they come. */
    static SequencedMap<LocalDate, List<AppointmentView>> byDay(List<AppointmentView> appointments, PracticeZone zone) {
        return appointments.stream()
                .collect(Collectors.groupingBy(
                        appointment -> LocalDate.ofInstant(appointment.time().start(), zone.zone()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.zone());
    }
}
