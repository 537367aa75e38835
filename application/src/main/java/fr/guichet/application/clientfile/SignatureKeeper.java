package fr.guichet.application.clientfile;

import fr.guichet.application.privacy.SecretBox;
import fr.guichet.domain.clientfile.SignedConditions;
import fr.guichet.domain.clientfile.Visibility;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Keeps signed conditions and their PDF so that any later change of either shows (spec C3): the digests of both are sealed
 * with a key that the store does not have.
 */
public final class SignatureKeeper {

    private final Signatures signatures;
    private final ClientDocuments documents;
    private final DocumentStore store;
    private final SecretBox secretBox;

    public SignatureKeeper(Signatures signatures, ClientDocuments documents, DocumentStore store, SecretBox secretBox) {
        this.signatures = signatures;
        this.documents = documents;
        this.store = store;
        this.secretBox = secretBox;
    }

    /** Keeps both in the transaction that is open. */
    ClientDocument keep(SignedConditions signed, byte[] pdf) {
        var id = new StoredFile.Id(signed.id().value());
        var content = new FileContent(FileKind.PDF, pdf);
        var digest = Sha256.of(pdf);
        var document = new ClientDocument(
                id,
                signed.client(),
                title(signed),
                ClientDocument.Origin.SIGNED_CONDITIONS,
                Visibility.SHARED,
                FileKind.PDF,
                pdf.length,
                digest,
                signed.takenBy(),
                signed.signedAt());
        store.add(new StoredFile(id, content, Optional.empty(), signed.signedAt()));
        documents.add(document);
        signatures.add(new Signatures.Kept(
                signed,
                signed.digest(),
                Base64.getEncoder()
                        .encodeToString(secretBox.seal(sealed(signed.digest(), digest), context(signed.id())))));
        return document;
    }

    /** Whether what is kept now is what was sealed. */
    boolean isSealed(Signatures.Kept kept, String fileDigest) {
        try {
            var opened = secretBox.open(
                    Base64.getDecoder().decode(kept.seal()),
                    context(kept.signed().id()));
            return new String(opened, StandardCharsets.UTF_8)
                    .equals(new String(sealed(kept.signed().digest(), fileDigest), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException altered) {
            return false;
        }
    }

    private static byte[] sealed(String digest, String fileDigest) {
        return (digest + " " + fileDigest).getBytes(StandardCharsets.UTF_8);
    }

    /** What the seal of a signature is bound to. */
    public static String context(SignedConditions.Id id) {
        return "signed_conditions:" + id.value();
    }

    private static String title(SignedConditions signed) {
        var title =
                signed.conditions().title() + " (version " + signed.conditions().version() + ")";
        return DocumentTitle.shortened(title);
    }
}
