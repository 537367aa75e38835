package fr.guichet.web.site.clientfile;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.AddressOwner;
import fr.guichet.application.clientfile.ListClients;
import fr.guichet.application.clientfile.OpenClientFile;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.Fields;
import fr.guichet.web.ProblemCode;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.clientfile.ClientProblems;
import fr.guichet.web.api.clientfile.ClientRequest;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finding a client while they are on the telephone, and making the file of one who is new (spec C1). */
@Controller
class ClientListPages {

    static final int PAGE = 25;
    static final int LONGEST_SEARCH = 200;

    private final ListClients list;
    private final OpenClientFile open;
    private final Forms forms;

    ClientListPages(ListClients list, OpenClientFile open, Forms forms) {
        this.list = list;
        this.open = open;
        this.forms = forms;
    }

    @GetMapping("/cabinet/clients")
    ModelAndView list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int page) {
        var search = searched(q);
        var request = Turn.request(page, PAGE);
        var found = find(actor, search, request);
        var view = new ModelAndView("site/clientfile/clients");
        view.addObject("q", search.orElse(""));
        view.addObject("found", found);
        view.addObject("turn", Turn.of(request, found.total()));
        return view;
    }

    @GetMapping("/cabinet/clients/nouveau")
    ModelAndView create(@RequestParam(required = false) @Nullable String nom) {
        return creating(Form.of(Map.of("nom", searched(nom).orElse(""))), null);
    }

    @PostMapping("/cabinet/clients/nouveau")
    ModelAndView create(Actor actor, Typed typed) {
        var owner = new AtomicReference<@Nullable AddressOwner>();
        return forms.take(typed, form -> creating(form, owner.get()), () -> {
            var wire = ClientForms.client(typed);
            var command = ClientRequest.opening(actor, wire, new Fields());
            return switch (open.handle(command)) {
                case OpenClientFile.Outcome.Opened opened -> address(opened.file(), "creee");
                case OpenClientFile.Outcome.AwaitsConfirmation waits -> address(waits.file(), "attend");
                case OpenClientFile.Outcome.Linked linked -> address(linked.file(), "rattachee");
                case OpenClientFile.Outcome.EmailInUse inUse -> {
                    owner.set(inUse.owner());
                    throw ClientProblems.emailInUse(inUse.owner()).asException();
                }
                case OpenClientFile.Outcome.DogRefused refused ->
                    throw ClientProblems.of(refused.reason(), wire.dogAt(refused.index()))
                            .asException();
                case OpenClientFile.Outcome.Forbidden forbidden ->
                    throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
            };
        });
    }

    /** What was typed into a search; nothing where it can be nobody's. */
    static Optional<String> searched(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(text -> !text.isEmpty()
                        && text.length() <= LONGEST_SEARCH
                        && text.chars().noneMatch(Character::isISOControl));
    }

    private Page<ClientFile> find(Actor actor, Optional<String> search, PageRequest request) {
        return switch (list.handle(new ListClients.Query(actor, search, request))) {
            case ListClients.Outcome.Listed listed -> listed.page();
            case ListClients.Outcome.Forbidden forbidden ->
                throw Problem.of(ProblemCode.ACCESS_DENIED).asException();
        };
    }

    private static ModelAndView creating(Form form, @Nullable AddressOwner owner) {
        var page = new ModelAndView("site/clientfile/new");
        page.addObject("form", form);
        page.addObject("owner", owner);
        return page;
    }

    private static String address(ClientFile file, String what) {
        return "/cabinet/clients/" + file.id().value() + "?fait=" + what;
    }
}
