package fr.guichet.web.site.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.AddDog;
import fr.guichet.application.clientfile.ChangeDog;
import fr.guichet.application.clientfile.RemoveDog;
import fr.guichet.application.clientfile.ViewClientFile;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import fr.guichet.web.Fields;
import fr.guichet.web.api.Problem;
import fr.guichet.web.api.clientfile.ClientAnswers;
import fr.guichet.web.api.clientfile.DogRequest;
import fr.guichet.web.site.Form;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Onward;
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

/** The dogs of a client, kept by staff in the client's file and by the client in their own (spec C1). */
@Controller
class DogPages {

    private static final String STAFF = "/cabinet/clients/{id}/chiens";
    private static final String OWN = "/espace/dossier/chiens";

    private final ReachedFiles files;
    private final AddDog add;
    private final ChangeDog change;
    private final RemoveDog remove;
    private final Forms forms;

    DogPages(ReachedFiles files, AddDog add, ChangeDog change, RemoveDog remove, Forms forms) {
        this.files = files;
        this.add = add;
        this.change = change;
        this.remove = remove;
        this.forms = forms;
    }

    /**
     * Whose dogs, and where one comes from and goes back to.
     *
     * @param id none for one's own
     */
    private record Whose(Optional<ClientFile.Id> id, String home, Onward back) {

        static Whose of(UUID id, @Nullable String back) {
            return new Whose(Optional.of(new ClientFile.Id(id)), "/cabinet/clients/" + id, Onward.of(back));
        }

        static Whose own() {
            return new Whose(Optional.empty(), "/espace/dossier", Onward.of(null));
        }

        String after() {
            return back.or(home + "?fait=chien#chiens");
        }
    }

    @GetMapping(STAFF + "/nouveau")
    ModelAndView create(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String retour) {
        return page(actor, Whose.of(id, retour), null, Form.EMPTY);
    }

    @PostMapping(STAFF + "/nouveau")
    ModelAndView create(Actor actor, @PathVariable UUID id, Typed typed) {
        return created(actor, Whose.of(id, typed.text("retour")), typed);
    }

    @GetMapping(STAFF + "/{chien}")
    ModelAndView edit(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID chien,
            @RequestParam(required = false) @Nullable String retour) {
        return page(actor, Whose.of(id, retour), new Dog.Id(chien), null);
    }

    @PostMapping(STAFF + "/{chien}")
    ModelAndView edit(Actor actor, @PathVariable UUID id, @PathVariable UUID chien, Typed typed) {
        return changed(actor, Whose.of(id, typed.text("retour")), new Dog.Id(chien), typed);
    }

    @PostMapping(STAFF + "/{chien}/retirer")
    ModelAndView remove(Actor actor, @PathVariable UUID id, @PathVariable UUID chien, Typed typed) {
        return removed(actor, Whose.of(id, typed.text("retour")), new Dog.Id(chien));
    }

    @GetMapping(OWN + "/nouveau")
    ModelAndView createOwn(Actor actor) {
        return page(actor, Whose.own(), null, Form.EMPTY);
    }

    @PostMapping(OWN + "/nouveau")
    ModelAndView createOwn(Actor actor, Typed typed) {
        return created(actor, Whose.own(), typed);
    }

    @GetMapping(OWN + "/{chien}")
    ModelAndView editOwn(Actor actor, @PathVariable UUID chien) {
        return page(actor, Whose.own(), new Dog.Id(chien), null);
    }

    @PostMapping(OWN + "/{chien}")
    ModelAndView editOwn(Actor actor, @PathVariable UUID chien, Typed typed) {
        return changed(actor, Whose.own(), new Dog.Id(chien), typed);
    }

    @PostMapping(OWN + "/{chien}/retirer")
    ModelAndView removeOwn(Actor actor, @PathVariable UUID chien) {
        return removed(actor, Whose.own(), new Dog.Id(chien));
    }

    private ModelAndView created(Actor actor, Whose whose, Typed typed) {
        return forms.take(typed, form -> page(actor, whose, null, form), () -> {
            var dog = DogRequest.read(ClientForms.dog(typed), new Fields()).get();
            ClientAnswers.dog(add.handle(new AddDog.Command(actor, whose.id(), dog)));
            return whose.after();
        });
    }

    private ModelAndView changed(Actor actor, Whose whose, Dog.Id dog, Typed typed) {
        return forms.take(typed, form -> page(actor, whose, dog, form), () -> {
            var command = DogRequest.change(actor, whose.id(), dog, ClientForms.dog(typed), new Fields());
            ClientAnswers.dog(change.handle(command));
            return whose.after();
        });
    }

    private ModelAndView removed(Actor actor, Whose whose, Dog.Id dog) {
        if (!remove.handle(new RemoveDog.Command(actor, whose.id(), dog))) {
            throw Problem.notFound().asException();
        }
        return new ModelAndView("redirect:" + whose.after());
    }

    private ModelAndView page(Actor actor, Whose whose, Dog.@Nullable Id dog, @Nullable Form form) {
        var file = reached(actor, whose).file();
        var known = dog == null
                ? null
                : file.dogs().find(dog).orElseThrow(() -> Problem.notFound().asException());
        var page = new ModelAndView("site/clientfile/dog");
        page.addObject("file", file);
        page.addObject("dog", known);
        page.addObject("home", whose.home());
        page.addObject("back", whose.back().address().orElse(null));
        page.addObject("form", form != null || known == null ? form : ClientForms.known(known));
        return page;
    }

    private ViewClientFile.View reached(Actor actor, Whose whose) {
        return whose.id().map(id -> files.find(actor, id.value())).orElseGet(() -> files.own(actor));
    }
}
