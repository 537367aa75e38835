package fr.guichet.web.site.clientfile;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.JoinClientFiles;
import fr.guichet.application.clientfile.ListClients;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.clientfile.ClientAnswers;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Making one file of two that are about one person: look the other one up, look at both, join them (spec C1). */
@Controller
class JoiningPages {

    private static final int FOUND = 10;

    private final ReachedFiles files;
    private final ListClients list;
    private final JoinClientFiles join;
    private final Forms forms;

    JoiningPages(ReachedFiles files, ListClients list, JoinClientFiles join, Forms forms) {
        this.files = files;
        this.list = list;
        this.join = join;
        this.forms = forms;
    }

    @GetMapping("/cabinet/clients/{id}/reunir")
    ModelAndView look(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID avec) {
        return looking(actor, id, q, avec, Form.EMPTY);
    }

    @PostMapping("/cabinet/clients/{id}/reunir")
    ModelAndView join(Actor actor, @PathVariable UUID id, @RequestParam(name = "client_id") UUID other, Typed typed) {
        return forms.take(typed, form -> looking(actor, id, null, other, form), () -> {
            var command = new JoinClientFiles.Command(actor, new ClientFile.Id(id), new ClientFile.Id(other));
            var joined = ClientAnswers.joined(join.handle(command));
            return "/cabinet/clients/" + joined.id().value() + "?fait=reunies";
        });
    }

    private ModelAndView looking(Actor actor, UUID id, @Nullable String q, @Nullable UUID other, Form form) {
        var file = files.find(actor, id).file();
        var words = ClientListPages.searched(q);
        var page = new ModelAndView("site/clientfile/join");
        page.addObject("file", file);
        page.addObject("q", words.orElse(""));
        page.addObject("found", words.map(text -> find(actor, text, file)).orElseGet(List::of));
        page.addObject("other", other == null ? null : files.find(actor, other).file());
        page.addObject("form", form);
        return page;
    }

    private List<ClientFile> find(Actor actor, String text, ClientFile but) {
        return switch (list.handle(new ListClients.Query(actor, Optional.of(text), new PageRequest(1, FOUND)))) {
            case ListClients.Outcome.Listed listed ->
                listed.page().entries().stream()
                        .filter(found -> !found.id().equals(but.id()))
                        .toList();
            case ListClients.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }
}
