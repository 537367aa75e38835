package fr.guichet.web.site.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.RenewClientAccess;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.api.clientfile.ClientAnswers;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One client's file as staff read and keep it (spec C1). */
@Controller
class ClientPages {

    private final FilePage filePage;
    private final ReachedFiles files;
    private final FileChanges changes;
    private final RenewClientAccess renew;
    private final ClientAppointments appointments;
    private final Forms forms;

    ClientPages(
            FilePage filePage,
            ReachedFiles files,
            FileChanges changes,
            RenewClientAccess renew,
            ClientAppointments appointments,
            Forms forms) {
        this.filePage = filePage;
        this.files = files;
        this.changes = changes;
        this.renew = renew;
        this.appointments = appointments;
        this.forms = forms;
    }

    @GetMapping("/cabinet/clients/{id}")
    ModelAndView show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(name = "rendez-vous", required = false) @Nullable UUID appointment) {
        return filePage.about(actor, id, appointment);
    }

    @GetMapping("/cabinet/clients/{id}/rendez-vous")
    ModelAndView appointments(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        var file = files.find(actor, id).file();
        var shown = new ModelAndView("site/clientfile/appointments");
        shown.addObject("file", file);
        shown.addObject("newest", appointments.newest(actor, file.id(), Math.max(1, page)));
        return shown;
    }

    @GetMapping("/cabinet/clients/{id}/modifier")
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        return editing(actor, id, null);
    }

    @PostMapping("/cabinet/clients/{id}/modifier")
    ModelAndView edit(Actor actor, @PathVariable UUID id, Typed typed) {
        return changes.take(
                actor,
                Optional.of(new ClientFile.Id(id)),
                typed,
                form -> editing(actor, id, form),
                file -> "/cabinet/clients/" + file.id().value() + "?fait=modifiee");
    }

    @PostMapping("/cabinet/clients/{id}/acces")
    ModelAndView giveAccess(Actor actor, @PathVariable UUID id, Typed typed) {
        return forms.take(typed, form -> filePage.of(actor, id, form), () -> {
            ClientAnswers.sent(renew.handle(new RenewClientAccess.Command(actor, new ClientFile.Id(id))));
            return "/cabinet/clients/" + id + "?fait=acces";
        });
    }

    private ModelAndView editing(Actor actor, UUID id, @Nullable Form form) {
        var file = files.find(actor, id).file();
        var page = new ModelAndView("site/clientfile/edit");
        page.addObject("file", file);
        page.addObject("form", form == null ? ClientForms.known(file) : form);
        return page;
    }
}
