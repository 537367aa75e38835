package fr.guichet.domain.clientfile;

import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.practice.PracticeText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * That a client signed a version of the practice's conditions of registration (spec C3); never changed.
 *
 * @param client whose file it is in, and by what name it was kept when they signed
 * @param conditions the text they read
 * @param signatory the name under the drawing: the client's, or of whoever signed for them
 * @param takenBy who of the staff handed them the screen
 */
public record SignedConditions(
        Id id,
        ClientFile.Id client,
        PersonName clientName,
        PracticeText conditions,
        String signatory,
        Signature signature,
        Author takenBy,
        Instant signedAt) {

    /** Names one signature; the document that shows it has the same id. */
    public record Id(UUID value) {}

    /**
     * What the file itself knows of its last signature.
     *
     * @param version of the conditions
     */
    public record Reference(Id id, int version, Instant signedAt) {}

    public SignedConditions {
        if (conditions.kind() != PracticeText.Kind.CONDITIONS) {
            throw new IllegalArgumentException("clients sign the conditions of registration");
        }
    }

    public Reference reference() {
        return new Reference(id, conditions.version(), signedAt);
    }

    /**
     * SHA-256 over all that was signed, in hexadecimal: it differs once anything of it differs.
     *
     * <p>Each value is preceded by its length, so that no two records read the same.
     */
    public String digest() {
        var sha256 = sha256();
        for (var value : List.of(
                "guichet-signed-conditions-1",
                id.value().toString(),
                client.value().toString(),
                clientName.first(),
                clientName.last(),
                Integer.toString(conditions.version()),
                conditions.title(),
                conditions.body(),
                signatory,
                takenBy.account().value().toString(),
                takenBy.name(),
                signedAt.toString())) {
            update(sha256, value.getBytes(StandardCharsets.UTF_8));
        }
        update(sha256, signature.png());
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static void update(MessageDigest digest, byte[] value) {
        digest.update((value.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(value);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
