package fr.guichet.web.site.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.EditNote;
import fr.guichet.application.clientfile.RemoveNote;
import fr.guichet.application.clientfile.ViewNote;
import fr.guichet.application.clientfile.WriteNote;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Note;
import fr.guichet.domain.clientfile.Visibility;
import fr.guichet.web.Fields;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.clientfile.PaperAnswers;
import fr.guichet.web.api.clientfile.PaperRequests.EditRequest;
import fr.guichet.web.api.clientfile.PaperRequests.NoteRequest;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing notes on clients and their appointments, editing them, and what they said before (spec C4). */
@Controller
class NotePages {

    private final FilePage filePage;
    private final ReachedFiles files;
    private final AppointmentTimes times;
    private final WriteNote write;
    private final ViewNote view;
    private final EditNote edit;
    private final RemoveNote remove;
    private final Forms forms;

    NotePages(
            FilePage filePage,
            ReachedFiles files,
            AppointmentTimes times,
            WriteNote write,
            ViewNote view,
            EditNote edit,
            RemoveNote remove,
            Forms forms) {
        this.filePage = filePage;
        this.files = files;
        this.times = times;
        this.write = write;
        this.view = view;
        this.edit = edit;
        this.remove = remove;
        this.forms = forms;
    }

    /** Where lists of appointments lead to: notes are written in the client's file. */
    @GetMapping("/cabinet/clients/{id}/notes")
    String start(@PathVariable UUID id, @RequestParam(name = "rendez-vous", required = false) @Nullable UUID about) {
        return "redirect:/cabinet/clients/" + id + (about == null ? "" : "?rendez-vous=" + about) + "#noter";
    }

    @PostMapping("/cabinet/clients/{id}/notes")
    ModelAndView write(Actor actor, @PathVariable UUID id, Typed typed) {
        return forms.take(typed, form -> filePage.of(actor, id, form), () -> {
            var wish = new NoteRequest(typed.text("texte"), typed.text("visibilite"), typed.text("rendez_vous_id"));
            var note = PaperAnswers.written(write.handle(wish.about(new ClientFile.Id(id), actor, new Fields())));
            return address(note, note.visibility() == Visibility.SHARED ? "note-partagee" : "note");
        });
    }

    @GetMapping("/cabinet/notes/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return showing(actor, id, null);
    }

    @PostMapping("/cabinet/notes/{id}")
    ModelAndView edit(Actor actor, @PathVariable UUID id, Typed typed) {
        return forms.take(typed, form -> showing(actor, id, form), () -> {
            var wish = new EditRequest(
                    typed.text("texte"), typed.text("visibilite"), ClientForms.number(typed.text("version")));
            return address(PaperAnswers.edited(edit.handle(wish.of(new Note.Id(id), actor, new Fields()))), "note");
        });
    }

    @PostMapping("/cabinet/notes/{id}/supprimer")
    ModelAndView remove(Actor actor, @PathVariable UUID id) {
        var client = find(actor, id).note().client();
        PaperAnswers.removed(remove.handle(actor, new Note.Id(id)));
        return new ModelAndView("redirect:/cabinet/clients/" + client.value() + "?fait=note-supprimee#notes");
    }

    private ModelAndView showing(Actor actor, UUID id, @Nullable Form form) {
        var found = find(actor, id);
        var note = found.note();
        var page = new ModelAndView("site/clientfile/note");
        page.addObject("note", note);
        page.addObject("history", found.history());
        page.addObject("file", files.find(actor, note.client().value()).file());
        page.addObject("times", times.of(actor, List.of(note)));
        page.addObject("mayRemove", actor.role() == Role.ADMINISTRATOR || actor.role() == Role.SUPER_ADMIN);
        page.addObject(
                "form",
                form == null
                        ? Form.of(Map.of(
                                "texte",
                                note.current().text(),
                                "visibilite",
                                note.visibility() == Visibility.SHARED ? "partagee" : "privee"))
                        : form);
        return page;
    }

    private ViewNote.View find(Actor actor, UUID id) {
        return view.handle(actor, new Note.Id(id))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private static String address(Note note, String what) {
        return "/cabinet/clients/" + note.client().value() + "?fait=" + what + "#note-"
                + note.id().value();
    }
}
