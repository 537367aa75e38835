package fr.guichet.web.site.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.ClientDocument;
import fr.guichet.application.clientfile.MyDocuments;
import fr.guichet.application.clientfile.MyNotes;
import fr.guichet.application.registration.ViewOwnFamily;
import fr.guichet.domain.account.Role;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Typed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What clients, parents and childminders see of their own file: who they are, dogs or children, what is shared (spec C5). */
@Controller
class OwnFilePages {

    private static final int PAGE = 20;

    private final ReachedFiles files;
    private final ViewOwnFamily family;
    private final FileChanges changes;
    private final MyNotes notes;
    private final MyDocuments documents;
    private final AppointmentTimes times;

    OwnFilePages(
            ReachedFiles files,
            ViewOwnFamily family,
            FileChanges changes,
            MyNotes notes,
            MyDocuments documents,
            AppointmentTimes times) {
        this.files = files;
        this.family = family;
        this.changes = changes;
        this.notes = notes;
        this.documents = documents;
        this.times = times;
    }

    @GetMapping("/espace/dossier")
    ModelAndView file(Actor actor) {
        var view = files.own(actor);
        var page = new ModelAndView("site/clientfile/own-file");
        page.addObject("view", view);
        page.addObject("file", view.file());
        page.addObject("family", family.handle(new ViewOwnFamily.Query(actor)).orElse(null));
        page.addObject("hasDogs", actor.role() == Role.CLIENT);
        page.addObject("signed", signed(actor));
        return page;
    }

    @GetMapping("/espace/dossier/modifier")
    ModelAndView edit(Actor actor) {
        return editing(actor, null);
    }

    @PostMapping("/espace/dossier/modifier")
    ModelAndView edit(Actor actor, Typed typed) {
        return changes.take(
                actor, Optional.empty(), typed, form -> editing(actor, form), file -> "/espace/dossier?fait=modifie");
    }

    @GetMapping("/espace/notes")
    ModelAndView notes(Actor actor, @RequestParam(defaultValue = "1") int page) {
        var request = Turn.request(page, PAGE);
        var found = notes.handle(actor, request);
        var view = new ModelAndView("site/clientfile/own-notes");
        view.addObject("found", found);
        view.addObject("times", times.of(actor, found.entries()));
        view.addObject("turn", Turn.of(request, found.total()));
        return view;
    }

    @GetMapping("/espace/documents")
    ModelAndView documents(Actor actor, @RequestParam(defaultValue = "1") int page) {
        var request = Turn.request(page, PAGE);
        var found = documents.handle(actor, request);
        var view = new ModelAndView("site/clientfile/own-documents");
        view.addObject("found", found);
        view.addObject("turn", Turn.of(request, found.total()));
        return view;
    }

    private List<ClientDocument> signed(Actor actor) {
        return documents.handle(actor, Turn.request(1, PAGE)).entries().stream()
                .filter(document -> document.origin() == ClientDocument.Origin.SIGNED_CONDITIONS)
                .toList();
    }

    private ModelAndView editing(Actor actor, @Nullable Form form) {
        var file = files.own(actor).file();
        var page = new ModelAndView("site/clientfile/own-edit");
        page.addObject("file", file);
        page.addObject("form", form == null ? ClientForms.known(file) : form);
        return page;
    }
}
