package fr.guichet.web.api.clientfile;

import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.AddDocument;
import fr.guichet.application.clientfile.ClientDocument;
import fr.guichet.application.clientfile.EditDocument;
import fr.guichet.application.clientfile.EditNote;
import fr.guichet.application.clientfile.FinaliseClientFile;
import fr.guichet.application.clientfile.StoredFile;
import fr.guichet.application.clientfile.WriteNote;
import fr.guichet.domain.booking.Appointment;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Note;
import fr.guichet.domain.clientfile.Visibility;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.web.Fields;
import fr.guichet.web.api.Parts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent about notes, documents and conditions, and how it is read: for the API and the pages alike. */
public final class PaperRequests {

    /** What a drawing begins with. */
    public static final String DATA_URL = "data:image/png;base64,";

    private static final int LONGEST_SIGNATORY = 200;

    private PaperRequests() {}

    /** A note to write. */
    public record NoteRequest(
            @Nullable String texte,

            @Schema(
                    allowableValues = {"privee", "partagee"},
                    defaultValue = "privee")
            @Nullable
            String visibilite,

            @Schema(description = "Un rendez-vous de ce client.") @Nullable
            String rendezVousId) {

        public WriteNote.Command about(ClientFile.Id client, Actor actor, Fields fields) {
            var text = fields.required("texte", texte).paragraphs(1, Note.LONGEST);
            var readers = fields.optional("visibilite", visibilite).oneOf(VisibilityWords.ALL);
            var appointment = fields.optional("rendez_vous_id", rendezVousId).uuid();
            fields.check();
            return new WriteNote.Command(
                    actor,
                    client,
                    appointment.optional().map(Appointment.Id::new),
                    text.get(),
                    readers.optional().orElse(Visibility.PRIVATE));
        }
    }

    /** Other words or readers for a note. */
    public record EditRequest(
            @Nullable String texte,

            @Schema(allowableValues = {"privee", "partagee"}) @Nullable
            String visibilite,

            @Schema(description = "La version lue : 409 si la note a changé depuis.") @Nullable
            Integer version) {

        public EditNote.Command of(Note.Id note, Actor actor, Fields fields) {
            var text = texte == null
                    ? fields.optional("texte", null).paragraphs(1, Note.LONGEST)
                    : fields.required("texte", texte).paragraphs(1, Note.LONGEST);
            var readers = fields.optional("visibilite", visibilite).oneOf(VisibilityWords.ALL);
            var read = fields.optionalNumber("version", version, 0, Integer.MAX_VALUE);
            fields.check();
            return new EditNote.Command(
                    actor,
                    note,
                    text.optional(),
                    readers.optional(),
                    read.optional().map(Integer::longValue));
        }
    }

    /** Another title or other readers for a document. */
    public record DocumentRequest(
            @Nullable String titre,

            @Schema(allowableValues = {"privee", "partagee"}) @Nullable
            String visibilite) {

        public EditDocument.Command of(StoredFile.Id document, Actor actor, Fields fields) {
            var title = (titre == null ? fields.optional("titre", null) : fields.required("titre", titre))
                    .line(1, ClientDocument.LONGEST_TITLE);
            var readers = fields.optional("visibilite", visibilite).oneOf(VisibilityWords.ALL);
            fields.check();
            return new EditDocument.Command(actor, document, title.optional(), readers.optional());
        }
    }

    /** The conditions of registration, as they shall read. */
    public record ConditionsRequest(
            @Nullable String titre, @Nullable String texte) {

        public PracticeText.Draft read(Fields fields) {
            var title = fields.required("titre", titre).line(1, PracticeText.MAX_TITLE);
            var words = fields.required("texte", texte).paragraphs(1, PracticeText.MAX_BODY);
            fields.check();
            return new PracticeText.Draft(PracticeText.Kind.CONDITIONS, title.get(), words.get());
        }
    }

    /** A signature. */
    public record FinalisationRequest(
            @Nullable Integer conditionsVersion,

            @Schema(description = "Le nom de qui signe.") @Nullable
            String signataire,

            @Schema(description = "Le dessin, en PNG : `data:image/png;base64,…`, 512 Ko au plus.") @Nullable
            String signature) {

        public FinaliseClientFile.Command of(ClientFile.Id client, Actor actor, Fields fields) {
            var version = fields.requiredNumber("conditions_version", conditionsVersion, 1, Integer.MAX_VALUE);
            var signatory = fields.required("signataire", signataire).line(2, LONGEST_SIGNATORY);
            var drawing = fields.required("signature", signature)
                    .as(
                            "clientfile.signature-form",
                            typed -> typed.startsWith(DATA_URL)
                                    ? Optional.of(typed.substring(DATA_URL.length()))
                                    : Optional.empty());
            fields.check();
            return new FinaliseClientFile.Command(actor, client, version.get(), signatory.get(), drawing.get());
        }
    }

    /** A document to keep; shared where nothing is said. */
    public static AddDocument.Command upload(ClientFile.Id client, Actor actor, Parts parts) {
        var fields = new Fields();
        var file = fields.present("fichier", parts.named("fichier").orElse(null));
        var title = fields.optional("titre", parts.text("titre")).line(1, ClientDocument.LONGEST_TITLE);
        var readers = fields.optional("visibilite", parts.text("visibilite")).oneOf(VisibilityWords.ALL);
        fields.check();
        return new AddDocument.Command(
                actor, client, file.get(), title.optional(), readers.optional().orElse(Visibility.SHARED));
    }
}
