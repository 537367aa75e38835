package fr.guichet.application.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is kept of a random secret: its SHA-256 in hexadecimal, fast because such secrets cannot be guessed. */
public record SecretHash(String hex) {

    public static SecretHash of(String secret) {
        try {
            return new SecretHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
