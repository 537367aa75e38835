package fr.guichet.application.clientfile;

import fr.guichet.application.UseCase;
import fr.guichet.application.account.Actor;
import fr.guichet.domain.clientfile.SignedConditions;
import java.util.Optional;

/** Tells whether a document is still what was stored, and signed conditions what was signed (spec C3). */
@UseCase
public final class VerifyDocument {

    private final ClientFiles files;
    private final ClientDocuments documents;
    private final DocumentStore store;
    private final Signatures signatures;
    private final SignatureKeeper keeper;

    public VerifyDocument(
            ClientFiles files,
            ClientDocuments documents,
            DocumentStore store,
            Signatures signatures,
            SignatureKeeper keeper) {
        this.files = files;
        this.documents = documents;
        this.store = store;
        this.signatures = signatures;
        this.keeper = keeper;
    }

    /**
     * What the check found.
     *
     * @param digest SHA-256 of the bytes that are stored now, in hexadecimal
     * @param fileIntact whether that is what was stored
     * @param signature for signed conditions
     */
    public record Report(
            ClientDocument document, String digest, boolean fileIntact, Optional<SignatureReport> signature) {

        /** Whether nothing has changed. */
        public boolean isIntact() {
            return fileIntact && signature.map(SignatureReport::intact).orElse(true);
        }
    }

    /**
     * What the check found of the signature.
     *
     * @param signed what is kept now
     * @param digest of what is kept now; it stands on the PDF, unless something was changed
     * @param intact whether it is what was signed
     */
    public record SignatureReport(SignedConditions signed, String digest, boolean intact) {}

    /** Empty where the actor must not read the document. */
    public Optional<Report> handle(Actor actor, StoredFile.Id id) {
        return ReadingRights.document(actor, id, files, documents)
                .flatMap(document -> store.open(id).map(bytes -> report(document, Sha256.of(bytes))));
    }

    private Report report(ClientDocument document, String digest) {
        var same = digest.equals(document.digest());
        return switch (document.origin()) {
            case UPLOADED -> new Report(document, digest, same, Optional.empty());
            case SIGNED_CONDITIONS -> {
                var kept = signatures.find(new SignedConditions.Id(document.id().value()));
                var sealed = kept.map(signature -> keeper.isSealed(signature, digest));
                // The seal covers both: where it opens to other digests, the record's own tells which of them changed.
                var signature = kept.map(signed -> {
                    var now = signed.signed().digest();
                    return new SignatureReport(
                            signed.signed(), now, now.equals(signed.digest()) && (sealed.orElse(false) || !same));
                });
                yield new Report(document, digest, same && sealed.orElse(false), signature);
            }
        };
    }
}
