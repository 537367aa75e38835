package fr.guichet.application.account;

import java.security.KeyPair;
import java.time.Instant;

/** A key pair on the curve P-256 that signs access tokens (ES256); {@code id} is their {@code kid}. */
public record SigningKey(String id, KeyPair pair, Instant createdAt) {

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
