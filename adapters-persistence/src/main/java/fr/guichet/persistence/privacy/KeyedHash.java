package fr.guichet.persistence.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether two sealed values are the same without opening either: HMAC-SHA-256 under a key of the program, because
 * few enough numbers exist that a bare hash could be searched (spec A8).
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public KeyedHash(SecretKeys keys) {
        key = new SecretKeySpec(keys.hash(), ALGORITHM);
    }

    /** The hash of the value, different in each context. */
    public byte[] of(String value, String context) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
