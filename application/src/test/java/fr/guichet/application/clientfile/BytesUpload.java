package fr.guichet.application.clientfile;

/** An upload that is in memory already. */
public final class BytesUpload implements Upload {

    private final byte[] bytes;
    private boolean read;

    public BytesUpload(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public byte[] read() {
        read = true;
        return bytes.clone();
    }

    /** Whether anybody has read it. */
    public boolean wasRead() {
        return read;
    }
}
