package fr.guichet.persistence.clientfile;

import static fr.guichet.persistence.jooq.Tables.DOCUMENT;

import fr.guichet.application.clientfile.DocumentStore;
import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.FileKind;
import fr.guichet.application.clientfile.StoredFile;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Files in the database itself: one transaction and one backup hold them and the rows that refer to them (spec C4, C6).
 *
 * <p>Thumbnails are JPEGs, whatever they are of.
 */
@Repository
public class JooqDocuments implements DocumentStore {

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
    public Optional<FileContent> content(StoredFile.Id id) {
        return dsl.select(DOCUMENT.KIND, DOCUMENT.CONTENT)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
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
}
