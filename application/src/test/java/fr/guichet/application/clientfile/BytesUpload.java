package fr.guichet.application.clientfile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/** An upload that is in memory already. */
public final class BytesUpload implements Upload {

    private final byte[] bytes;
    private final Optional<String> name;
    private boolean read;

    public BytesUpload(byte[] bytes) {
        this(bytes, Optional.empty());
    }

    private BytesUpload(byte[] bytes, Optional<String> name) {
        this.bytes = bytes;
        this.name = name;
    }

    /** The same bytes, from a file of that name. */
    public BytesUpload named(String file) {
        return new BytesUpload(bytes, Optional.of(file));
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

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public Optional<String> name() {
        return name;
    }
}
