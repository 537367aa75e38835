package fr.guichet.application.clientfile;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are kept (spec C4, C6). */
public enum FileKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf");

    /** How many of a file's first bytes tell what it is. */
    public static final int HEAD = 16;

    private static final byte[] PNG_MARK = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] JPEG_MARK = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PDF_MARK = {'%', 'P', 'D', 'F', '-'};

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Its media type (RFC 6838). */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, without the dot. */
    public String extension() {
        return extension;
    }

    /** What a file is by its first {@link #HEAD} bytes; empty when it is none of these. */
    public static Optional<FileKind> of(byte[] head) {
        if (startsWith(head, PDF_MARK)) {
            return Optional.of(PDF);
        }
        if (startsWith(head, JPEG_MARK)) {
            return Optional.of(JPEG);
        }
        return startsWith(head, PNG_MARK) ? Optional.of(PNG) : Optional.empty();
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}
