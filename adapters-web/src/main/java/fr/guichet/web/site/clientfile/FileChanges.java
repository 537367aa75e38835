package fr.guichet.web.site.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.AddressOwner;
import fr.guichet.application.clientfile.ChangeClientFile;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.web.Fields;
import fr.guichet.web.api.clientfile.ClientAnswers;
import fr.guichet.web.api.clientfile.ClientRequest;
import fr.guichet.web.site.Forms;
import fr.guichet.web.site.Typed;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms that change what is said of a client: of staff, at any time and at the first appointment, and their own. */
@Component
class FileChanges {

    private final ChangeClientFile change;
    private final Forms forms;

    FileChanges(ChangeClientFile change, Forms forms) {
        this.change = change;
        this.forms = forms;
    }

    /**
     * Stores the change and goes on, or shows the page again, with the {@code owner} of an address that has one.
     *
     * @param file none for the actor's own
     */
    ModelAndView take(
            Actor actor,
            Optional<ClientFile.Id> file,
            Typed typed,
            Forms.Page page,
            Function<ClientFile, String> onward) {
        var owner = new AtomicReference<@Nullable AddressOwner>();
        return forms.take(typed, form -> page.with(form).addObject("owner", owner.get()), () -> {
            var outcome = change.handle(ClientRequest.change(actor, file, ClientForms.client(typed), new Fields()));
            if (outcome instanceof ChangeClientFile.Outcome.EmailInUse inUse) {
                owner.set(inUse.owner());
            }
            return onward.apply(ClientAnswers.changed(outcome));
        });
    }
}
