package fr.guichet.web.site.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.BookAppointment;
import fr.guichet.application.booking.IdempotencyKey;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.booking.Purpose;
import fr.guichet.domain.booking.Service;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.Fields;
import fr.guichet.web.PracticeZone;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.booking.AppointmentAnswers;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Booking while the client is on the telephone: who and when on one page, in either order, a file for who has none yet
 * (spec B8, C1).
 */
@Controller
class PhoneBookingPages {

    private final PhoneCallers callers;
    private final PhoneMoments moments;
    private final BookAppointment book;
    private final PracticeZone zone;
    private final Forms forms;

    PhoneBookingPages(
            PhoneCallers callers, PhoneMoments moments, BookAppointment book, PracticeZone zone, Forms forms) {
        this.callers = callers;
        this.moments = moments;
        this.book = book;
        this.zone = zone;
        this.forms = forms;
    }

    @GetMapping(PhoneCall.PATH)
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable String q, Typed typed) {
        return page(actor, PhoneCall.of(typed, zone), q, Form.EMPTY, Form.EMPTY);
    }

    /** Makes the file of who calls for the first time, and goes on with it. */
    @PostMapping(PhoneCall.PATH + "/client")
    ModelAndView open(Actor actor, Typed typed) {
        var call = PhoneCall.of(typed, zone);
        var opening = callers.opening(actor, typed);
        return forms.take(
                typed,
                form -> page(actor, call, null, Form.EMPTY, form)
                        .addObject("known", opening.known().orElse(null)),
                () -> call.withClient(opening.open().value()).and() + "fiche");
    }

    @PostMapping(PhoneCall.PATH)
    ModelAndView book(Actor actor, @RequestParam UUID cle, Typed typed) {
        var call = PhoneCall.of(typed, zone);
        return forms.take(typed, form -> page(actor, call, null, form, Form.EMPTY), () -> {
            var fields = new Fields();
            var purpose = fields.optional("objet", typed.text("objet")).paragraphs(1, Purpose.LONGEST);
            fields.check();
            if (call.client() == null || call.praticien() == null || call.debut() == null) {
                throw Problem.notFound().asException();
            }
            var objet = purpose.optional();
            var outsideRules = typed.isTicked("hors_regles");
            var booked = AppointmentAnswers.booked(book.handle(new BookAppointment.Command(
                    actor,
                    new Practitioner.Id(call.praticien()),
                    call.debut(),
                    call.prestation() == null ? null : new Service.Id(call.prestation()),
                    objet.map(Purpose::new).orElse(null),
                    new ClientFile.Id(call.client()),
                    outsideRules,
                    // One press of the button, however often the browser sends it (spec B9).
                    IdempotencyKey.of(
                            actor.account(), cle.toString(), call.address(), outsideRules, objet.orElse(null)))));
            return "/cabinet/rendez-vous/" + booked.id().value() + "?reserve";
        });
    }

    private ModelAndView page(Actor actor, PhoneCall call, @Nullable String q, Form form, Form newClient) {
        var client = callers.find(actor, call.client());
        var sure = client.isPresent() ? call : call.withClient(null);
        var page = new ModelAndView("site/booking/phone");
        page.addObject("call", sure);
        page.addObject("form", form);
        page.addObject("newClient", newClient);
        page.addObject("client", client.orElse(null));
        page.addObject("q", Objects.requireNonNullElse(q, ""));
        page.addObject(
                "found", client.isPresent() ? null : callers.search(actor, q).orElse(null));
        page.addObject("known", null);
        moments.addTo(page, actor, sure);
        // A refusal is kept under its key (spec B9): who tries again does so under another.
        page.addObject("key", UUID.randomUUID());
        return page;
    }
}
