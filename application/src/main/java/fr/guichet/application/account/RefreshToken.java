package fr.guichet.application.account;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Opaque, 256 random bits, told apart from an access token by its beginning; works once (spec A5). */
public record RefreshToken(String value) {

    private static final String PREFIX = "grt_";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    public static RefreshToken random(RandomBytes random) {
        return new RefreshToken(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random.next(BYTES)));
    }

    /** The token that somebody presented; empty when it has not even the form of one. */
    public static Optional<RefreshToken> parse(String presented) {
        return FORM.matcher(presented).matches() ? Optional.of(new RefreshToken(presented)) : Optional.empty();
    }

    public SecretHash hash() {
        return SecretHash.of(value);
    }

    @Override
    public String toString() {
        return "RefreshToken[…]";
    }
}
