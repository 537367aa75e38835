package fr.guichet.application.clientfile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files, in hexadecimal. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] file) {
        var digest = digest();
        digest.update(file);
        return hex(digest);
    }

    static String of(StoredBytes file) {
        var digest = digest();
        try (var into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            file.copy(0, file.size(), into);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored file cannot be read", e);
        }
        return hex(digest);
    }
}
