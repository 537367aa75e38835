package fr.guichet.application.account;

import java.util.Base64;

/** The secret part of a mailed link: 128 random bits in 22 characters, short enough for a text message (spec A4, A9). */
public record LinkToken(String value) {

    private static final int BYTES = 16;

    public static LinkToken random(RandomBytes random) {
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random.next(BYTES)));
    }

    public SecretHash hash() {
        return SecretHash.of(value);
    }

    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
