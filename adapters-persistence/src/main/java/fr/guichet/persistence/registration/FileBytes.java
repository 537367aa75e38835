package fr.guichet.persistence.registration;

import java.util.Arrays;

/** The bytes of an untrusted file; whoever reads beyond its end learns that it is no picture. */
final class FileBytes {

    private final byte[] bytes;

    FileBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    boolean startWith(byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    int u8(int at) throws RefusedPicture {
        check(at, 1);
        return bytes[at] & 0xFF;
    }

    int u16(int at) throws RefusedPicture {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(int at) throws RefusedPicture {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    byte[] part(int from, long length) throws RefusedPicture {
        check(from, length);
        return Arrays.copyOfRange(bytes, from, (int) (from + length));
    }

    private void check(int at, long length) throws RefusedPicture {
        if (at < 0 || length < 0 || at + length > bytes.length) {
            throw RefusedPicture.wrongKind();
        }
    }
}
