package fr.guichet.application.account;

import java.time.Duration;
import java.time.Instant;

/** A signed token that opens the API until it expires (spec A5). */
public record AccessToken(String value, Instant expiresAt) {

    public static final Duration LIFETIME = Duration.ofMinutes(15);

    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
