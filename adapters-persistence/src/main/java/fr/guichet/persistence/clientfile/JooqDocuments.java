package fr.guichet.persistence.clientfile;

import static fr.guichet.persistence.jooq.Tables.DOCUMENT;
import static fr.guichet.persistence.jooq.Tables.DOCUMENT_CHUNK;

import fr.guichet.application.clientfile.DocumentStore;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.FileKind;
import fr.guichet.application.clientfile.StoredBytes;
import fr.guichet.application.clientfile.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Files in the database itself: one transaction and one backup hold them and the rows that refer to them (spec C4, C6).
 *
 * <p>Thumbnails are JPEGs, whatever they are of.
 */
@Repository
public class JooqDocuments implements DocumentStore {

    /** What one row of a file in chunks holds; the last holds the rest. */
    static final int CHUNK = 256 * 1024;

    private final DSLContext dsl;

    public JooqDocuments(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public void add(StoredFile file) {
        dsl.insertInto(DOCUMENT)
                .set(DOCUMENT.ID, file.id().value())
                .set(DOCUMENT.KIND, file.content().kind().name())
                .set(DOCUMENT.SIZE, file.content().bytes().length)
                .set(DOCUMENT.CONTENT, file.content().bytes())
                .set(
                        DOCUMENT.THUMBNAIL,
                        file.thumbnail().map(FileContent::bytes).orElse(null))
                .set(DOCUMENT.STORED_AT, file.storedAt())
                .execute();
    }

    @Override
    public void add(StoredFile.Id id, FileKind kind, long size, InputStream content, Instant storedAt) {
        dsl.insertInto(DOCUMENT)
                .set(DOCUMENT.ID, id.value())
                .set(DOCUMENT.KIND, kind.name())
                .set(DOCUMENT.SIZE, Math.toIntExact(size))
                .set(DOCUMENT.STORED_AT, storedAt)
                .execute();
        try {
            var left = size;
            for (var position = 0; left > 0; position++) {
                var chunk = content.readNBytes((int) Math.min(CHUNK, left));
                if (chunk.length == 0) {
                    throw new IOException("The file ends before its size");
                }
                dsl.insertInto(DOCUMENT_CHUNK)
                        .set(DOCUMENT_CHUNK.DOCUMENT_ID, id.value())
                        .set(DOCUMENT_CHUNK.POSITION, position)
                        .set(DOCUMENT_CHUNK.CONTENT, chunk)
                        .execute();
                left -= chunk.length;
            }
            if (content.read() >= 0) {
                throw new IOException("The file is larger than its size");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file cannot be read to its end", e);
        }
    }

    @Override
    public Optional<StoredBytes> open(StoredFile.Id id) {
        return dsl.select(DOCUMENT.KIND, DOCUMENT.SIZE, DSL.field(DOCUMENT.CONTENT.isNull()))
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .fetchOptional(
                        row -> new Pieces(id.value(), FileKind.valueOf(row.value1()), row.value2(), row.value3()));
    }

    @Override
    public Optional<FileContent> content(StoredFile.Id id) {
        return dsl.select(DOCUMENT.KIND, DOCUMENT.CONTENT)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()), DOCUMENT.CONTENT.isNotNull())
                .fetchOptional(row -> new FileContent(FileKind.valueOf(row.value1()), row.value2()));
    }

    @Override
    public Optional<FileContent> thumbnail(StoredFile.Id id) {
        return dsl.select(DOCUMENT.THUMBNAIL)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()), DOCUMENT.THUMBNAIL.isNotNull())
                .fetchOptional(row -> new FileContent(FileKind.JPEG, row.value1()));
    }

    @Override
    public void remove(StoredFile.Id id) {
        dsl.deleteFrom(DOCUMENT).where(DOCUMENT.ID.eq(id.value())).execute();
    }

    /** Reads one piece with each query, so that no connection waits for a slow reader. */
    private final class Pieces implements StoredBytes {

        private final UUID id;
        private final FileKind kind;
        private final long size;
        private final boolean inChunks;

        Pieces(UUID id, FileKind kind, long size, boolean inChunks) {
            this.id = id;
            this.kind = kind;
            this.size = size;
            this.inChunks = inChunks;
        }

        @Override
        public FileKind kind() {
            return kind;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void copy(long from, long length, OutputStream to) throws IOException {
            if (from < 0 || length < 0 || from + length > size) {
                throw new IllegalArgumentException("there are no such bytes");
            }
            var end = from + length;
            for (var at = from; at < end; ) {
                var position = Math.toIntExact(at / CHUNK);
                var piece = piece(position)
                        .orElseThrow(() -> new IOException("The file has been taken away while it was read"));
                var start = Math.toIntExact(at - (long) position * CHUNK);
                var count = (int) Math.min(piece.length - start, end - at);
                to.write(piece, start, count);
                at += count;
            }
        }

        private Optional<byte[]> piece(int position) {
            return inChunks
                    ? dsl.select(DOCUMENT_CHUNK.CONTENT)
                            .from(DOCUMENT_CHUNK)
                            .where(DOCUMENT_CHUNK.DOCUMENT_ID.eq(id), DOCUMENT_CHUNK.POSITION.eq(position))
                            .fetchOptional(DOCUMENT_CHUNK.CONTENT)
                    : dsl.select(DSL.field(
                                    "substring({0} from {1} for {2})",
                                    byte[].class,
                                    DOCUMENT.CONTENT,
                                    DSL.inline(position * CHUNK + 1),
                                    DSL.inline(CHUNK)))
                            .from(DOCUMENT)
                            .where(DOCUMENT.ID.eq(id))
                            .fetchOptional(Record1::value1);
        }
    }
}
