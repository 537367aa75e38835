package fr.guichet.application.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Seals by turning bits and naming the context: enough for tests to see who opens what. */
public final class TurningSecretBox implements SecretBox {

    private static final int LENGTH_OF_MARK = Integer.BYTES;

    @Override
    public byte[] seal(byte[] plain, String context) {
        var mark = mark(context);
        var sealed = Arrays.copyOf(mark, mark.length + plain.length);
        for (var i = 0; i < plain.length; i++) {
            sealed[mark.length + i] = (byte) ~plain[i];
        }
        return sealed;
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        if (!Arrays.equals(Arrays.copyOf(sealed, LENGTH_OF_MARK), mark(context))) {
            throw new IllegalArgumentException("sealed elsewhere");
        }
        var plain = Arrays.copyOfRange(sealed, LENGTH_OF_MARK, sealed.length);
        for (var i = 0; i < plain.length; i++) {
            plain[i] = (byte) ~plain[i];
        }
        return plain;
    }

    private static byte[] mark(String context) {
        var hash = Arrays.hashCode(context.getBytes(StandardCharsets.UTF_8));
        return new byte[] {(byte) (hash >> 24), (byte) (hash >> 16), (byte) (hash >> 8), (byte) hash};
    }
}
