package fr.guichet.web.api.clientfile;

import fr.guichet.application.clientfile.ClientDocument;
import fr.guichet.application.clientfile.VerifyDocument;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents on the wire. */
final class DocumentWires {

    private DocumentWires() {}

    /** The form of an upload, for those who read about it: it is read part by part. */
    record UploadForm(
            @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED)
            String fichier,

            @Nullable String titre,

            @Schema(
                    allowableValues = {"privee", "partagee"},
                    defaultValue = "partagee")
            @Nullable
            String visibilite) {}

    /** What is known of a document; {@code taille} in bytes, {@code empreinte} the SHA-256 it had when it was stored. */
    record DocumentWire(
            UUID id,
            UUID clientId,
            String titre,
            String type,
            long taille,
            String empreinte,
            String origine,
            String visibilite,
            String ajoutePar,
            Instant ajouteLe,
            String url) {

        static DocumentWire of(ClientDocument document) {
            return new DocumentWire(
                    document.id().value(),
                    document.client().value(),
                    document.title(),
                    document.kind().mediaType(),
                    document.size(),
                    document.digest(),
                    switch (document.origin()) {
                        case UPLOADED -> "depot";
                        case SIGNED_CONDITIONS -> "conditions_signees";
                    },
                    VisibilityWords.of(document.visibility()),
                    document.addedBy().name(),
                    document.addedAt(),
                    "/api/v1/documents/" + document.id().value());
        }
    }

    /** Whether a document is what it was; {@code signature} for signed conditions. */
    record VerificationWire(
            UUID id,
            boolean integre,
            boolean fichierIntact,
            String empreinte,
            String empreinteInitiale,
            @Nullable SignatureWire signature) {

        static VerificationWire of(VerifyDocument.Report report) {
            return new VerificationWire(
                    report.document().id().value(),
                    report.isIntact(),
                    report.fileIntact(),
                    report.digest(),
                    report.document().digest(),
                    report.signature().map(SignatureWire::of).orElse(null));
        }
    }

    /** What was signed; {@code empreinte} stands on the PDF. */
    record SignatureWire(boolean intacte, String empreinte, int conditionsVersion, String signataire, Instant signeLe) {

        static SignatureWire of(VerifyDocument.SignatureReport report) {
            var signed = report.signed();
            return new SignatureWire(
                    report.intact(),
                    report.digest(),
                    signed.conditions().version(),
                    signed.signatory(),
                    signed.signedAt());
        }
    }
}
