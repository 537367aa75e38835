package fr.guichet.application.booking;

import fr.guichet.domain.account.Account;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a caller calls one booking, so that asking twice books once (spec B9).
 *
 * @param owner keys of two accounts never meet
 * @param key 1 to 255 characters
 * @param digest of all that was asked for: the same key with another digest is a mistake of the caller's
 */
public record IdempotencyKey(Account.Id owner, String key, String digest) {

    public static final int LONGEST = 255;

    /** How long a key is remembered. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    public IdempotencyKey {
        if (!isKey(key)) {
            throw new IllegalArgumentException("A key has 1 to 255 visible characters");
        }
    }

    /**
     * The key of a request.
     *
     * @param members all that was asked for, in one order; null where nothing was
     */
    public static IdempotencyKey of(Account.Id owner, String key, @Nullable Object... members) {
        var asked = new StringBuilder();
        for (var member : members) {
            // With its length, so that two members never read as two others; null is no text.
            var text = String.valueOf(member);
            asked.append(member == null ? -1 : text.length()).append(':').append(text);
        }
        return new IdempotencyKey(owner, key, digest(asked.toString()));
    }

    private static String digest(String asked) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(asked.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the text can be a key: visible ASCII, as headers carry it. */
    public static boolean isKey(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }
}
