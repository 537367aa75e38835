package fr.guichet.application.clientfile;

/** What a file holds, and of which kind that is by its content (spec C6). */
public final class FileContent {

    private final FileKind kind;
    private final byte[] bytes;

    /** Takes the array over: nobody changes it from now on. */
    public FileContent(FileKind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    public FileKind kind() {
        return kind;
    }

    /** The array itself, to be read only: copies of pictures cost memory. */
    public byte[] bytes() {
        return bytes;
    }
}
