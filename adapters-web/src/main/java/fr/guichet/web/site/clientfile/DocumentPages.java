package fr.guichet.web.site.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.AddDocument;
import fr.guichet.application.clientfile.ClientDocument;
import fr.guichet.application.clientfile.EditDocument;
import fr.guichet.application.clientfile.ListDocuments;
import fr.guichet.application.clientfile.OpenDocument;
import fr.guichet.application.clientfile.RemoveDocument;
import fr.guichet.application.clientfile.StoredFile;
import fr.guichet.application.clientfile.VerifyDocument;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Visibility;
import fr.guichet.web.Fields;
import fr.guichet.web.api.FileStream;
import fr.guichet.web.api.Parts;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.clientfile.PaperAnswers;
import fr.guichet.web.api.clientfile.PaperRequests;
import fr.guichet.web.api.clientfile.PaperRequests.DocumentRequest;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A client's documents as staff keep them (spec C4, C6); clients download theirs at an address of their own. */
@Controller
class DocumentPages {

    private static final int PAGE = 25;

    private final ReachedFiles files;
    private final ListDocuments list;
    private final AddDocument add;
    private final OpenDocument open;
    private final VerifyDocument verify;
    private final EditDocument edit;
    private final RemoveDocument remove;
    private final Forms forms;

    DocumentPages(
            ReachedFiles files,
            ListDocuments list,
            AddDocument add,
            OpenDocument open,
            VerifyDocument verify,
            EditDocument edit,
            RemoveDocument remove,
            Forms forms) {
        this.files = files;
        this.list = list;
        this.add = add;
        this.open = open;
        this.verify = verify;
        this.edit = edit;
        this.remove = remove;
        this.forms = forms;
    }

    @GetMapping("/cabinet/clients/{id}/documents")
    ModelAndView list(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        return listing(actor, id, page, Form.EMPTY);
    }

    @PostMapping("/cabinet/clients/{id}/documents")
    ModelAndView add(Actor actor, @PathVariable UUID id, Parts parts, Typed typed) {
        return forms.take(typed, form -> listing(actor, id, 1, form), () -> {
            var client = files.find(actor, id).file().id();
            var document = PaperAnswers.added(add.handle(PaperRequests.upload(client, actor, parts)));
            return "/cabinet/clients/" + id + "/documents?fait="
                    + (document.visibility() == Visibility.SHARED ? "document-partage" : "document");
        });
    }

    /** What is known of a document, and whether it is still what was stored or signed. */
    @GetMapping("/cabinet/documents/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return showing(actor, id, null);
    }

    @GetMapping({"/cabinet/documents/{id}/fichier", "/espace/documents/{id}"})
    void download(Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var opened = open.handle(actor, new StoredFile.Id(id))
                .orElseThrow(() -> Problem.notFound().asException());
        FileStream.send(opened.bytes(), opened.document().title(), id.toString(), request, response);
    }

    /** Another title, or other readers; the client is told of what becomes shared. */
    @PostMapping("/cabinet/documents/{id}")
    ModelAndView edit(Actor actor, @PathVariable UUID id, Typed typed) {
        return forms.take(typed, form -> showing(actor, id, form), () -> {
            var wish = new DocumentRequest(typed.text("titre"), typed.text("visibilite"));
            PaperAnswers.edited(edit.handle(wish.of(new StoredFile.Id(id), actor, new Fields())));
            return "/cabinet/documents/" + id + "?fait=document-modifie";
        });
    }

    @PostMapping("/cabinet/documents/{id}/supprimer")
    ModelAndView remove(Actor actor, @PathVariable UUID id, Typed typed) {
        var client = report(actor, id).document().client();
        return forms.take(typed, form -> showing(actor, id, form), () -> {
            PaperAnswers.removed(remove.handle(actor, new StoredFile.Id(id)));
            return "/cabinet/clients/" + client.value() + "/documents?fait=document-supprime";
        });
    }

    private ModelAndView listing(Actor actor, UUID id, int number, Form form) {
        var file = files.find(actor, id).file();
        var request = Turn.request(number, PAGE);
        var found = PaperAnswers.documents(list.handle(actor, new ClientFile.Id(id), request));
        var page = new ModelAndView("site/clientfile/documents");
        page.addObject("file", file);
        page.addObject("found", found);
        page.addObject("turn", Turn.of(request, found.total()));
        page.addObject("form", form);
        return page;
    }

    private ModelAndView showing(Actor actor, UUID id, @Nullable Form form) {
        var report = report(actor, id);
        var page = new ModelAndView("site/clientfile/document");
        page.addObject("report", report);
        page.addObject("document", report.document());
        // Who was erased has none; what they signed is kept for its time.
        page.addObject("file", files.maybe(actor, report.document().client()).orElse(null));
        page.addObject("form", form == null ? known(report.document()) : form);
        return page;
    }

    private static Form known(ClientDocument document) {
        return Form.of(Map.of(
                "titre",
                document.title(),
                "visibilite",
                document.visibility() == Visibility.SHARED ? "partagee" : "privee"));
    }

    private VerifyDocument.Report report(Actor actor, UUID id) {
        return verify.handle(actor, new StoredFile.Id(id))
                .orElseThrow(() -> Problem.notFound().asException());
    }
}
