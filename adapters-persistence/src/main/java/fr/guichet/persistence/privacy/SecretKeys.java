package fr.guichet.persistence.privacy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The program's secret keys: 32 random bytes each, written in Base64 ({@code openssl rand -base64 32}).
 *
 * <p>The first sealing key seals; every one opens, so that a key is changed by putting a new one before it. The hash key
 * stays for as long as what was hashed with it: it decides whether two sealed values are the same.
 */
public final class SecretKeys {

    private static final int BYTES = 32;
    private static final String SEALING = "sealing-keys";
    private static final String HASH = "hash-key";

    private final List<byte[]> sealing;
    private final byte[] hash;

    private SecretKeys(List<byte[]> sealing, byte[] hash) {
        this.sealing = List.copyOf(sealing);
        this.hash = hash;
    }

    /**
     * Keys from the configuration.
     *
     * @param sealing Base64, the newest first, divided by commas
     * @param hash Base64
     * @throws IllegalArgumentException when one of them is not 32 bytes in Base64
     */
    public static SecretKeys configured(String sealing, String hash) {
        return new SecretKeys(
                Stream.of(sealing.split(",", -1)).map(SecretKeys::decoded).toList(), decoded(hash));
    }

    /** The keys in the file, which is made with random ones where there is none. */
    public static SecretKeys kept(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return configured(required(properties, SEALING, file), required(properties, HASH, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<byte[]> sealing() {
        return sealing;
    }

    byte[] hash() {
        return hash.clone();
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var text = """
                # Made at the first start. Who reads this file reads what is sealed in the database; without it, nobody does:
                # keep it with the backups, and apart from those of the database. A new key goes before the others.
                %s=%s
                %s=%s
                """.formatted(SEALING, random(), HASH, random());
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text, StandardCharsets.UTF_8);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String required(Properties properties, String name, Path file) {
        var value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing in " + file);
        }
        return value;
    }

    private static byte[] decoded(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException noBase64) {
            // Without the cause: it would repeat a part of the key.
            throw new IllegalArgumentException("a secret key is not in Base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a secret key has " + BYTES + " bytes, not " + bytes.length);
        }
        return bytes;
    }
}
