package fr.guichet.web.site.clientfile;

import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.ListClients;
import fr.guichet.application.clientfile.ListNotes;
import fr.guichet.application.clientfile.NameClients;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Note;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.clientfile.PaperAnswers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** « Voir notes utilisateurs » of the coach: the notes of a client, or those that say something, newest first. */
@Controller
class NoteListPages {

    private static final int PAGE = 20;
    private static final int CLIENTS = 8;

    private final ReachedFiles files;
    private final NameClients nameClients;
    private final ListClients clients;
    private final ListNotes notes;
    private final AppointmentTimes times;

    NoteListPages(
            ReachedFiles files, NameClients nameClients, ListClients clients, ListNotes notes, AppointmentTimes times) {
        this.files = files;
        this.nameClients = nameClients;
        this.clients = clients;
        this.notes = notes;
        this.times = times;
    }

    /**
     * The notes.
     *
     * @param client whose
     * @param qui part of a client's name: the clients it may be are offered, and one alone is taken
     * @param q words of the text
     */
    @GetMapping("/cabinet/notes")
    ModelAndView list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID client,
            @RequestParam(required = false) @Nullable String qui,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int page) {
        var name = ClientListPages.searched(qui);
        var candidates = client == null ? name.map(who -> find(actor, who)).orElseGet(List::of) : List.<ClientFile>of();
        var chosen = client == null
                ? Optional.of(candidates).filter(all -> all.size() == 1).map(List::getFirst)
                : Optional.of(files.find(actor, client).file());
        var words = ClientListPages.searched(q);
        var request = Turn.request(page, PAGE);
        var found = PaperAnswers.notes(
                notes.handle(new ListNotes.Query(actor, chosen.map(ClientFile::id), words, request)));
        var view = new ModelAndView("site/clientfile/notes");
        view.addObject("chosen", chosen.orElse(null));
        view.addObject("candidates", chosen.isPresent() ? List.of() : candidates);
        view.addObject("qui", name.orElse(""));
        view.addObject("q", words.orElse(""));
        view.addObject("found", found);
        view.addObject("times", times.of(actor, found.entries()));
        view.addObject("names", names(actor, found.entries()));
        view.addObject("turn", Turn.of(request, found.total()));
        return view;
    }

    private List<ClientFile> find(Actor actor, String who) {
        return switch (clients.handle(new ListClients.Query(actor, Optional.of(who), new PageRequest(1, CLIENTS)))) {
            case ListClients.Outcome.Listed listed -> listed.page().entries();
            case ListClients.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }

    private Map<UUID, String> names(Actor actor, List<Note> found) {
        var named = found.stream().map(Note::client).collect(Collectors.toSet());
        return nameClients.handle(actor, named).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().value(),
                        entry -> entry.getValue().full()));
    }
}
