package fr.guichet.web.site.registration;

import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.Upload;
import fr.guichet.application.registration.DropDraft;
import fr.guichet.application.registration.KeepDraft;
import fr.guichet.application.registration.KeepDraftPhoto;
import fr.guichet.application.registration.OpenDraft;
import fr.guichet.application.registration.PhotoSize;
import fr.guichet.application.registration.RegistrationDraft;
import fr.guichet.application.registration.ViewDraftPhoto;
import fr.guichet.domain.registration.Photo;
import fr.guichet.web.Fields;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The drafts of whoever looks at the pages: the browser's session knows their ids, and nothing that stands in them. */
@Component
class VisitorDrafts {

    private static final String DRAFT = "registration.";
    private static final String SENT = "registered.";

    private final OpenDraft open;
    private final KeepDraft keep;
    private final KeepDraftPhoto keepPhoto;
    private final ViewDraftPhoto viewPhoto;
    private final DropDraft drop;

    VisitorDrafts(OpenDraft open, KeepDraft keep, KeepDraftPhoto keepPhoto, ViewDraftPhoto viewPhoto, DropDraft drop) {
        this.open = open;
        this.keep = keep;
        this.keepPhoto = keepPhoto;
        this.viewPhoto = viewPhoto;
        this.drop = drop;
    }

    Optional<RegistrationDraft> find(HttpServletRequest request, Registering who) {
        return id(request, who).flatMap(id -> open.handle(new OpenDraft.Query(id)));
    }

    /** What was answered so far. */
    Answers answers(HttpServletRequest request, Registering who) {
        return new Answers(find(request, who).map(RegistrationDraft::answers).orElse(Map.of()));
    }

    RegistrationDraft keep(HttpServletRequest request, Registering who, UnaryOperator<Map<String, String>> change) {
        var before = id(request, who);
        var draft = keep.handle(new KeepDraft.Command(before, who.kind(), change));
        if (!before.equals(Optional.of(draft.id()))) {
            request.getSession()
                    .setAttribute(DRAFT + who.word(), draft.id().value().toString());
        }
        return draft;
    }

    KeepDraftPhoto.Outcome keepPhoto(RegistrationDraft draft, String answer, Upload file) {
        return keepPhoto.handle(new KeepDraftPhoto.Command(draft.id(), answer, file));
    }

    /** The photo that an answer of the draft names. */
    Optional<FileContent> photo(RegistrationDraft draft, String named, PhotoSize size) {
        return photoId(named)
                .flatMap(photo -> viewPhoto.handle(new ViewDraftPhoto.Query(draft.id(), new Photo.Id(photo), size)));
    }

    /** Gives up what was filled in. */
    void drop(HttpServletRequest request, Registering who) {
        id(request, who).ifPresent(id -> drop.handle(new DropDraft.Command(id)));
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(DRAFT + who.word());
        }
    }

    /** The registration is in: nothing of it stays with the browser's session but whom to thank. */
    void sent(HttpServletRequest request, Registering who, String firstName) {
        drop(request, who);
        request.getSession().setAttribute(SENT + who.word(), firstName);
    }

    /** Who has sent a registration with this browser: their first name. */
    Optional<String> sender(HttpServletRequest request, Registering who) {
        return attribute(request, SENT + who.word());
    }

    private static Optional<RegistrationDraft.Id> id(HttpServletRequest request, Registering who) {
        return attribute(request, DRAFT + who.word()).map(id -> new RegistrationDraft.Id(UUID.fromString(id)));
    }

    private static Optional<String> attribute(HttpServletRequest request, String name) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(name) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Optional<UUID> photoId(String named) {
        var fields = new Fields();
        var id = fields.optional("photo", named).uuid();
        return fields.isValid() ? id.optional() : Optional.empty();
    }
}
