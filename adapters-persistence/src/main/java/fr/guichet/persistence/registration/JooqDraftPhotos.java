package fr.guichet.persistence.registration;

import static fr.guichet.persistence.jooq.Tables.REGISTRATION_DRAFT_PHOTO;

import fr.guichet.application.clientfile.FileContent;
import fr.guichet.application.clientfile.FileKind;
import fr.guichet.application.privacy.SecretBox;
import fr.guichet.application.registration.DraftPhotos;
import fr.guichet.application.registration.PhotoEncoder;
import fr.guichet.application.registration.PhotoSize;
import fr.guichet.application.registration.RegistrationDraft;
import fr.guichet.domain.registration.Photo;
import fr.guichet.persistence.privacy.SealedColumn;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Photos of drafts: the small JPEG's length, it, and the large one, sealed together for the row they stand in. */
@Repository
class JooqDraftPhotos implements DraftPhotos, SealedColumn.Holder {

    private final DSLContext dsl;
    private final SecretBox box;

    JooqDraftPhotos(DSLContext dsl, SecretBox box) {
        this.dsl = dsl;
        this.box = box;
    }

    @Override
    public void add(RegistrationDraft.Id draft, Photo.Id id, PhotoEncoder.Result.Encoded photo) {
        var small = photo.thumbnail().bytes();
        var large = photo.picture().bytes();
        var both = ByteBuffer.allocate(Integer.BYTES + small.length + large.length)
                .putInt(small.length)
                .put(small)
                .put(large)
                .array();
        dsl.insertInto(REGISTRATION_DRAFT_PHOTO)
                .set(REGISTRATION_DRAFT_PHOTO.ID, id.value())
                .set(REGISTRATION_DRAFT_PHOTO.DRAFT_ID, draft.value())
                .set(REGISTRATION_DRAFT_PHOTO.SEALED, box.seal(both, context(id.value())))
                .execute();
    }

    @Override
    public Optional<FileContent> find(RegistrationDraft.Id draft, Photo.Id id, PhotoSize size) {
        return dsl.select(REGISTRATION_DRAFT_PHOTO.SEALED)
                .from(REGISTRATION_DRAFT_PHOTO)
                .where(REGISTRATION_DRAFT_PHOTO.ID.eq(id.value()), REGISTRATION_DRAFT_PHOTO.DRAFT_ID.eq(draft.value()))
                .fetchOptional(row -> content(box.open(row.value1(), context(id.value())), size));
    }

    @Override
    public void keepOnly(RegistrationDraft.Id draft, Collection<Photo.Id> shown) {
        dsl.deleteFrom(REGISTRATION_DRAFT_PHOTO)
                .where(
                        REGISTRATION_DRAFT_PHOTO.DRAFT_ID.eq(draft.value()),
                        REGISTRATION_DRAFT_PHOTO.ID.notIn(
                                shown.stream().map(Photo.Id::value).toList()))
                .execute();
    }

    @Override
    public SealedColumn<?> sealedColumn() {
        return new SealedColumn<>(
                REGISTRATION_DRAFT_PHOTO,
                REGISTRATION_DRAFT_PHOTO.ID,
                REGISTRATION_DRAFT_PHOTO.SEALED,
                JooqDraftPhotos::context);
    }

    private static FileContent content(byte[] both, PhotoSize size) {
        var buffer = ByteBuffer.wrap(both);
        var small = new byte[buffer.getInt()];
        buffer.get(small);
        return new FileContent(
                FileKind.JPEG,
                switch (size) {
                    case THUMBNAIL -> small;
                    case WHOLE -> {
                        var large = new byte[buffer.remaining()];
                        buffer.get(large);
                        yield large;
                    }
                });
    }

    private static String context(UUID id) {
        return "registration_draft_photo.sealed:" + id;
    }
}
