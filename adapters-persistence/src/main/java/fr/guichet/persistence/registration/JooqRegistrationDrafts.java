package fr.guichet.persistence.registration;

import static fr.guichet.persistence.jooq.Tables.REGISTRATION_DRAFT;

import fr.guichet.application.privacy.ExpiringRecords;
import fr.guichet.application.privacy.Retention;
import fr.guichet.application.privacy.SecretBox;
import fr.guichet.application.registration.RegistrationDraft;
import fr.guichet.application.registration.RegistrationDrafts;
import fr.guichet.persistence.jooq.tables.records.RegistrationDraftRecord;
import fr.guichet.persistence.privacy.SealedColumn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Drafts of registrations, whose answers are sealed for the row they stand in. */
@Repository
class JooqRegistrationDrafts implements RegistrationDrafts, SealedColumn.Holder, ExpiringRecords {

    private final DSLContext dsl;
    private final SecretBox box;

    JooqRegistrationDrafts(DSLContext dsl, SecretBox box) {
        this.dsl = dsl;
        this.box = box;
    }

    @Override
    public Optional<RegistrationDraft> find(RegistrationDraft.Id id) {
        return dsl.selectFrom(REGISTRATION_DRAFT)
                .where(REGISTRATION_DRAFT.ID.eq(id.value()))
                .fetchOptional()
                .flatMap(this::draft);
    }

    @Override
    public Optional<RegistrationDraft> lock(RegistrationDraft.Id id) {
        return dsl.selectFrom(REGISTRATION_DRAFT)
                .where(REGISTRATION_DRAFT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .flatMap(this::draft);
    }

    @Override
    public void add(RegistrationDraft draft) {
        dsl.insertInto(REGISTRATION_DRAFT)
                .set(REGISTRATION_DRAFT.ID, draft.id().value())
                .set(REGISTRATION_DRAFT.KIND, draft.kind().name())
                .set(REGISTRATION_DRAFT.SEALED, sealed(draft))
                .set(REGISTRATION_DRAFT.CHANGED_AT, draft.changedAt())
                .execute();
    }

    @Override
    public void update(RegistrationDraft draft) {
        dsl.update(REGISTRATION_DRAFT)
                .set(REGISTRATION_DRAFT.SEALED, sealed(draft))
                .set(REGISTRATION_DRAFT.CHANGED_AT, draft.changedAt())
                .where(REGISTRATION_DRAFT.ID.eq(draft.id().value()))
                .execute();
    }

    @Override
    public void remove(RegistrationDraft.Id id) {
        dsl.deleteFrom(REGISTRATION_DRAFT)
                .where(REGISTRATION_DRAFT.ID.eq(id.value()))
                .execute();
    }

    @Override
    public String name() {
        return "registration-drafts";
    }

    @Override
    public int expire(Retention retention, Instant now) {
        return dsl.deleteFrom(REGISTRATION_DRAFT)
                .where(REGISTRATION_DRAFT.CHANGED_AT.lt(Retention.before(retention.registrationDrafts(), now)))
                .execute();
    }

    @Override
    public SealedColumn<?> sealedColumn() {
        return new SealedColumn<>(
                REGISTRATION_DRAFT, REGISTRATION_DRAFT.ID, REGISTRATION_DRAFT.SEALED, JooqRegistrationDrafts::context);
    }

    /** A draft whose key was given up is as good as gone: whoever filled it in begins anew. */
    private Optional<RegistrationDraft> draft(RegistrationDraftRecord row) {
        byte[] written;
        try {
            written = box.open(row.getSealed(), context(row.getId()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        return Optional.of(new RegistrationDraft(
                new RegistrationDraft.Id(row.getId()),
                RegistrationDraft.Kind.valueOf(row.getKind()),
                read(written),
                row.getChangedAt()));
    }

    private byte[] sealed(RegistrationDraft draft) {
        return box.seal(written(draft.answers()), context(draft.id().value()));
    }

    private static String context(UUID id) {
        return "registration_draft.sealed:" + id;
    }

    /** How many answers, and each one's name and text, with their lengths. */
    private static byte[] written(Map<String, String> answers) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(answers.size());
            for (var answer : answers.entrySet()) {
                write(out, answer.getKey());
                write(out, answer.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Map<String, String> read(byte[] written) {
        try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
            var answers = new HashMap<String, String>();
            for (var left = in.readInt(); left > 0; left--) {
                answers.put(text(in), text(in));
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
