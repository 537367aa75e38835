package fr.guichet.web.site.registration;

import fr.guichet.application.clientfile.Upload;
import fr.guichet.application.registration.PhotoSize;
import fr.guichet.application.registration.RegisterChildminder;
import fr.guichet.application.registration.RegisterParent;
import fr.guichet.application.registration.RegistrationDraft;
import fr.guichet.web.Fields;
import fr.guichet.web.api.registration.ChildminderFields;
import fr.guichet.web.api.registration.FamilyFields;
import fr.guichet.web.api.registration.RegistrationProblems;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Sends a registration that is filled in to the use cases that the API calls too (spec A7, A8). */
@Component
class SendingIn {

    private final RegisterParent registerParent;
    private final RegisterChildminder registerChildminder;
    private final VisitorDrafts drafts;

    SendingIn(RegisterParent registerParent, RegisterChildminder registerChildminder, VisitorDrafts drafts) {
        this.registerParent = registerParent;
        this.registerChildminder = registerChildminder;
        this.drafts = drafts;
    }

    /**
     * Registers.
     *
     * @throws fr.guichet.web.api.ProblemException with the reason, as the API gives it
     */
    void send(Registering who, RegistrationDraft draft) {
        switch (who) {
            case FAMILY -> sendFamily(draft);
            case CHILDMINDER -> sendChildminder(draft);
        }
    }

    private void sendFamily(RegistrationDraft draft) {
        var command = FamilyFields.command(new Answers(draft.answers()).family(), files(draft), new Fields());
        switch (registerParent.handle(command)) {
            case RegisterParent.Outcome.Registered registered -> {}
            case RegisterParent.Outcome.Rejected rejected ->
                throw RegistrationProblems.of(rejected.reason()).asException();
        }
    }

    private void sendChildminder(RegistrationDraft draft) {
        var command = ChildminderFields.command(new Answers(draft.answers()).childminder(), files(draft), new Fields());
        switch (registerChildminder.handle(command)) {
            case RegisterChildminder.Outcome.Registered registered -> {}
            case RegisterChildminder.Outcome.Rejected rejected ->
                throw RegistrationProblems.of(rejected.reason()).asException();
        }
    }

    private Function<String, Optional<Upload>> files(RegistrationDraft draft) {
        return named -> drafts.photo(draft, named, PhotoSize.WHOLE).map(DraftFile::new);
    }
}
