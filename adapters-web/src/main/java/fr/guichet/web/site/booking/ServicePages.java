package fr.guichet.web.site.booking;

import fr.guichet.application.account.Actor;
import fr.guichet.application.booking.AddService;
import fr.guichet.application.booking.ChangeService;
import fr.guichet.application.booking.ListPractitioners;
import fr.guichet.application.booking.ListServices;
import fr.guichet.application.booking.RemoveService;
import fr.guichet.domain.booking.Service;
import fr.guichet.web.Fields;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.booking.ServiceAnswers;
import fr.guichet.web.api.booking.ServiceRequest;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What can be booked: how long it lasts and who offers it (spec B3). */
@Controller
class ServicePages {

    private static final String PATH = "/cabinet/prestations";

    private final ListServices list;
    private final ListPractitioners practitioners;
    private final AddService add;
    private final ChangeService change;
    private final RemoveService remove;
    private final Forms forms;

    ServicePages(
            ListServices list,
            ListPractitioners practitioners,
            AddService add,
            ChangeService change,
            RemoveService remove,
            Forms forms) {
        this.list = list;
        this.practitioners = practitioners;
        this.add = add;
        this.change = change;
        this.remove = remove;
        this.forms = forms;
    }

    @GetMapping(PATH)
    ModelAndView list(Actor actor) {
        return listing(Form.EMPTY, Set.of(actor.account().value().toString()));
    }

    @PostMapping(PATH)
    ModelAndView add(Actor actor, Typed typed) {
        return forms.take(typed, form -> listing(form, offering(typed)), () -> {
            var content = read(actor, typed);
            ServiceAnswers.stored(add.handle(new AddService.Command(
                    actor, content.name(), content.duration(), content.offeredBy(), content.position())));
            return PATH + "?fait";
        });
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView edit(@PathVariable UUID id) {
        var service = find(id);
        var form = Form.of(Map.of(
                "nom", service.name(),
                "duree_minutes", Long.toString(service.duration().toMinutes()),
                "ordre", Integer.toString(service.position())));
        return editing(
                service,
                form,
                service.offeredBy().stream().map(one -> one.value().toString()).collect(Collectors.toSet()));
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView change(Actor actor, @PathVariable UUID id, Typed typed) {
        var service = find(id);
        return forms.take(typed, form -> editing(service, form, offering(typed)), () -> {
            var content = read(actor, typed);
            ServiceAnswers.stored(change.handle(new ChangeService.Command(
                    actor, service.id(), content.name(), content.duration(), content.offeredBy(), content.position())));
            return PATH + "?fait";
        });
    }

    @PostMapping(PATH + "/{id}/retirer")
    ModelAndView remove(Actor actor, @PathVariable UUID id, Typed typed) {
        var service = find(id);
        return forms.take(typed, form -> editing(service, form, Set.of()), () -> {
            ServiceAnswers.removed(remove.handle(actor, service.id()));
            return PATH + "?fait";
        });
    }

    private ModelAndView listing(Form form, Set<String> offering) {
        var all = practitioners.handle();
        return new ModelAndView("site/booking/services")
                .addObject("services", list.handle())
                .addObject("names", all.stream().collect(Collectors.toMap(one -> one.id(), one -> one.name())))
                .addObject("practitioners", all)
                .addObject("offering", offering)
                .addObject("form", form);
    }

    private ModelAndView editing(Service service, Form form, Set<String> offering) {
        return new ModelAndView("site/booking/service")
                .addObject("service", service)
                .addObject("practitioners", practitioners.handle())
                .addObject("offering", offering)
                .addObject("form", form);
    }

    private Service find(UUID id) {
        return list.handle().stream()
                .filter(service -> service.id().equals(new Service.Id(id)))
                .findFirst()
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private ServiceRequest.Content read(Actor actor, Typed typed) {
        var fields = new Fields();
        var numbers = new TypedNumbers(typed, fields);
        var offeredBy = typed.fields().getOrDefault("praticiens", List.of());
        var request = new ServiceRequest(
                typed.text("nom"), numbers.whole("duree_minutes"), offeredBy, numbers.whole("ordre"));
        fields.check();
        if (offeredBy.isEmpty()) {
            fields.refuse("praticiens", "site.services.nobody");
        }
        return request.read(actor, fields);
    }

    private static Set<String> offering(Typed typed) {
        return Set.copyOf(typed.fields().getOrDefault("praticiens", List.of()));
    }
}
