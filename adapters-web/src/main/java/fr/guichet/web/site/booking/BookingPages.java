package fr.guichet.web.site.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.BookAppointment;
import fr.guichet.application.booking.IdempotencyKey;
import fr.guichet.application.booking.ListServices;
import fr.guichet.application.booking.ViewPractitioner;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Purpose;
import fr.guichet.domain.booking.Service;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.booking.AppointmentAnswers;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Onward;
import fr.guichet.web.site.Typed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Booking: the slot first, then who comes (spec B13). What was chosen stands in the addresses, so that signing in or
 * registering on the way loses nothing.
 */
@Controller
class BookingPages {

    private final SlotChoices choices;
    private final ListServices services;
    private final ViewPractitioner practitioners;
    private final BookAppointment book;
    private final Forms forms;

    BookingPages(
            SlotChoices choices,
            ListServices services,
            ViewPractitioner practitioners,
            BookAppointment book,
            Forms forms) {
        this.choices = choices;
        this.services = services;
        this.practitioners = practitioners;
        this.book = book;
        this.forms = forms;
    }

    /** The slot that was chosen, as the addresses carry it. */
    public record Chosen(UUID praticien, UUID prestation, Instant debut) {

        public Onward onward() {
            return Onward.of(address());
        }

        String address() {
            return UriComponentsBuilder.fromPath("/rendez-vous/confirmer")
                    .queryParam("praticien", praticien)
                    .queryParam("prestation", prestation)
                    .queryParam("debut", debut)
                    .toUriString();
        }
    }

    @GetMapping("/rendez-vous")
    ModelAndView choose(
            @Nullable Actor actor,
            @RequestParam(required = false) @Nullable String prestation,
            @RequestParam(required = false) @Nullable String praticien,
            @RequestParam(required = false) @Nullable String semaine) {
        var wish = new SlotChoices.Wish(idOrNull(prestation), idOrNull(praticien), PhoneCall.day(semaine), actor);
        var choice = choices.of(wish);
        return new ModelAndView("site/booking/slots").addObject("choice", choice);
    }

    @GetMapping("/rendez-vous/confirmer")
    ModelAndView confirm(
            @Nullable Actor actor,
            @RequestParam UUID praticien,
            @RequestParam UUID prestation,
            @RequestParam String debut) {
        return confirming(new Chosen(praticien, prestation, start(debut)), actor, Form.EMPTY);
    }

    @PostMapping("/rendez-vous/confirmer")
    ModelAndView book(
            @Nullable Actor actor,
            @RequestParam UUID praticien,
            @RequestParam UUID prestation,
            @RequestParam String debut,
            @RequestParam UUID cle,
            Typed typed) {
        var chosen = new Chosen(praticien, prestation, start(debut));
        if (actor == null) {
            return new ModelAndView("redirect:" + chosen.address());
        }
        return forms.take(typed, form -> confirming(chosen, actor, form), () -> booked(actor, chosen, cle, typed));
    }

    private String booked(Actor actor, Chosen chosen, UUID key, Typed typed) {
        var purpose = new Fields().optional("objet", typed.text("objet")).paragraphs(1, Purpose.LONGEST);
        var objet = purpose.optional();
        var command = new BookAppointment.Command(
                actor,
                new Practitioner.Id(chosen.praticien()),
                chosen.debut(),
                new Service.Id(chosen.prestation()),
                objet.map(Purpose::new).orElse(null),
                null,
                false,
                // One press of the button, however often the browser sends it (spec B9).
                IdempotencyKey.of(actor.account(), key.toString(), chosen.address(), objet.orElse(null)));
        var outcome = book.handle(command);
        if (outcome instanceof BookAppointment.Outcome.NoClientNamed) {
            throw Problem.of(ProblemCode.ACCESS_DENIED)
                    .saying("site.confirm.staff")
                    .asException();
        }
        return "/espace/rendez-vous/"
                + AppointmentAnswers.booked(outcome).details().id().value() + "?confirme";
    }

    private ModelAndView confirming(Chosen chosen, @Nullable Actor actor, Form form) {
        var practitioner = practitioners
                .handle(new Practitioner.Id(chosen.praticien()))
                .orElseThrow(() -> Problem.notFound().asException());
        var service = services.handle().stream()
                .filter(one -> one.id().value().equals(chosen.prestation()))
                .findFirst()
                .orElseThrow(() -> Problem.notFound().asException());
        var page = new ModelAndView("site/booking/confirm");
        page.addObject("chosen", chosen);
        page.addObject("practitioner", practitioner);
        page.addObject("service", service);
        page.addObject("end", chosen.debut().plus(service.duration()));
        page.addObject("form", form);
        page.addObject("signedIn", actor != null);
        page.addObject("books", actor != null && !actor.role().isStaff());
        page.addObject(
                "byPhone",
                new PhoneCall(null, chosen.praticien(), chosen.prestation(), chosen.debut(), null).address());
        // A refusal is kept under its key (spec B9): who tries again does so under another.
        page.addObject("key", UUID.randomUUID());
        return page;
    }

    /** A moment that the agenda can hold. */
    static Instant start(String debut) {
        return new Fields().required("debut", debut).instant().get();
    }

    /** An address that somebody changed by hand still shows the page. */
    private static @Nullable UUID idOrNull(@Nullable String typed) {
        var fields = new Fields();
        var id = fields.optional("id", typed).uuid();
        return fields.isValid() ? id.orNull() : null;
    }
}
