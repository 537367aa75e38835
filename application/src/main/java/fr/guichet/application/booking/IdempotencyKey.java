package fr.guichet.application.booking;

import fr.guichet.domain.account.Account;
import java.time.Duration;

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

    /** Whether the text can be a key: visible ASCII, as headers carry it. */
    public static boolean isKey(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }
}
