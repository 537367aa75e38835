package fr.guichet.persistence.clientfile;

import static fr.guichet.domain.clientfile.ClientFileBuilder.aClientFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.clientfile.ClientDocument;
import fr.guichet.application.clientfile.FileKind;
import fr.guichet.application.clientfile.Signatures;
import fr.guichet.application.clientfile.StoredFile;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.Author;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Ink;
import fr.guichet.domain.clientfile.Signature;
import fr.guichet.domain.clientfile.SignedConditions;
import fr.guichet.domain.clientfile.Visibility;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.persistence.PostgresTestDatabase;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("What the database itself refuses about signatures and documents (spec C3, C4)")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Author JONAS = new Author(new Account.Id(UUID.randomUUID()), "Jonas FAVRE");
    private static final byte[] PNG = {1, 2, 3};

    private final PostgresTestDatabase database = PostgresTestDatabase.create();
    private final JooqClientFiles files = new JooqClientFiles(database.dsl());
    private final JooqDocuments store = new JooqDocuments(database.dsl());
    private final JooqClientDocuments documents = new JooqClientDocuments(database.dsl());
    private final JooqSignatures signatures = new JooqSignatures(database.dsl());

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void keeps_a_signature_and_the_final_file_that_refers_to_it() {
        var file = client();
        var kept = signed(file);

        database.transactions().run(() -> {
            keep(kept);
            files.update(file.signed(kept.signed()));
        });

        assertThat(files.find(file.id()))
                .contains(new ClientFile.Final(file.client(), kept.signed().reference(), 1));
        var found = signatures.find(kept.signed().id()).orElseThrow();
        assertThat(found.digest()).isEqualTo(kept.digest());
        assertThat(found.seal()).isEqualTo(kept.seal());
        assertThat(found.signed().digest()).isEqualTo(kept.digest());
        assertThat(signatures.ofClient(file.id())).hasSize(1);
    }

    @Test
    void a_file_without_a_signature_cannot_be_final() {
        var file = client();

        assertThatThrownBy(() -> sql("update client_file set status = 'FINAL' where id = ?", file.id()))
                .hasStackTraceContaining("client_file_final_is_signed");
        assertThatThrownBy(() -> sql(
                        "update client_file set status = 'FINAL', signed_id = gen_random_uuid() where id = ?",
                        file.id()))
                .hasStackTraceContaining("client_file_signed_fk");
    }

    @Test
    void another_clients_signature_makes_no_file_final() {
        var anothers = signed(client());
        database.transactions().run(() -> keep(anothers));
        var file = client();

        assertThatThrownBy(() -> database.transactions()
                        .run(() -> database.dsl()
                                .execute(
                                        "update client_file set status = 'FINAL', signed_id = ? where id = ?",
                                        anothers.signed().id().value(),
                                        file.id().value())))
                .hasStackTraceContaining("client_file_signed_fk");
    }

    @Test
    void a_signature_has_its_document_and_neither_is_changed_or_goes_alone() {
        var file = client();
        var kept = signed(file);
        assertThatThrownBy(() -> database.transactions().run(() -> signatures.add(kept)))
                .hasStackTraceContaining("signed_conditions_document_fk");

        database.transactions().run(() -> {
            keep(kept);
            files.update(file.signed(kept.signed()));
        });

        assertThatThrownBy(() -> database.transactions()
                        .run(() -> documents.remove(
                                new StoredFile.Id(kept.signed().id().value()))))
                .hasStackTraceContaining("signed_conditions_document_fk");
        assertThatThrownBy(
                        () -> sql("update signed_conditions set signatory = 'X' where client_file_id = ?", file.id()))
                .hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> database.transactions()
                        .run(() -> signatures.remove(kept.signed().id())))
                .hasStackTraceContaining("client_file_signed_fk");
    }

    @Test
    void a_document_lacks_none_of_its_bytes() {
        var id = UUID.randomUUID();
        assertThatThrownBy(() -> database.transactions()
                        .run(() -> database.dsl()
                                .execute(
                                        "insert into document (id, kind, size, stored_at) values (?, 'PDF', 10, now())",
                                        id)))
                .hasStackTraceContaining("lacks bytes");

        var whole = new StoredFile.Id(UUID.randomUUID());
        database.transactions().run(() -> store.add(whole, FileKind.PDF, 4, content(4), NOW));
        assertThatThrownBy(() -> database.transactions()
                        .run(() -> database.dsl()
                                .execute("delete from document_chunk where document_id = ?", whole.value())))
                .hasStackTraceContaining("lacks bytes");
        assertThat(store.open(whole)).isPresent();
    }

    @Test
    void a_full_disk_half_way_leaves_nothing() {
        // What PostgreSQL answers when its disk is full: SQLSTATE 53100, here from the third chunk on.
        database.transactions().run(() -> {
            database.dsl().execute("""
                create function no_space() returns trigger language plpgsql as $$
                begin
                    raise exception 'could not extend file: No space left on device' using errcode = '53100';
                end
                $$\
                """);
            database.dsl().execute("""
                create trigger no_space before insert on document_chunk
                for each row when (new.position >= 2) execute function no_space()\
                """);
        });
        var id = new StoredFile.Id(UUID.randomUUID());
        try {
            assertThatThrownBy(() -> database.transactions()
                            .run(() -> store.add(id, FileKind.PDF, 1_000_000, content(1_000_000), NOW)))
                    .hasStackTraceContaining("No space left");
        } finally {
            database.transactions().run(() -> database.dsl().execute("drop trigger no_space on document_chunk"));
        }

        assertThat(store.open(id)).isEmpty();
        assertThat(database.dsl().fetchValue("select count(*) from document_chunk where document_id = ?", id.value()))
                .isEqualTo(0L);
    }

    @Test
    void a_document_that_goes_is_taken_out_of_messages_that_wait() {
        var id = new StoredFile.Id(UUID.randomUUID());
        database.transactions().run(() -> {
            store.add(id, FileKind.PDF, 4, content(4), NOW);
            database.dsl().execute("""
                insert into message (id, message_id, kind, channel, recipient_name, recipient_address, subject,
                    body_text, created_at, state, attempts, queued_at, version, attachment_id, attachment_name)
                values (?, ?, 'CONDITIONS_SIGNED', 'EMAIL', 'Léa', 'lea@example.org', '', '', now(), 'QUEUED', 0,
                    now(), 0, ?, 'Conditions')\
                """, UUID.randomUUID(), "<" + id.value() + ">", id.value());
        });

        database.transactions().run(() -> store.remove(id));

        assertThat(database.dsl()
                        .fetchValue("select attachment_id from message where message_id = ?", "<" + id.value() + ">"))
                .isNull();
    }

    private void sql(String statement, ClientFile.Id file) {
        database.transactions().run(() -> database.dsl().execute(statement, file.value()));
    }

    private void keep(Signatures.Kept kept) {
        var signed = kept.signed();
        var id = new StoredFile.Id(signed.id().value());
        store.add(id, FileKind.PDF, 4, content(4), NOW);
        documents.add(new ClientDocument(
                id,
                signed.client(),
                "Conditions",
                ClientDocument.Origin.SIGNED_CONDITIONS,
                Visibility.SHARED,
                FileKind.PDF,
                4,
                "0".repeat(64),
                JONAS,
                NOW));
        signatures.add(kept);
    }

    private ClientFile.Preliminary client() {
        var file = aClientFile().preliminary();
        database.transactions().run(() -> files.add(file));
        return file;
    }

    private Signatures.Kept signed(ClientFile file) {
        var conditions = database.dsl()
                .fetchSingle("select title, body, published_at from practice_text where kind = 'CONDITIONS'")
                .map(row -> new PracticeText(
                        PracticeText.Kind.CONDITIONS,
                        1,
                        row.get("title", String.class),
                        row.get("body", String.class),
                        row.get("published_at", OffsetDateTime.class).toInstant()));
        var signed = new SignedConditions(
                new SignedConditions.Id(UUID.randomUUID()),
                file.id(),
                file.name(),
                conditions,
                "Léa PETIT",
                Signature.drawn(PNG, new Ink(900, 200, 60, 40_000)).orElseThrow(),
                JONAS,
                NOW);
        return new Signatures.Kept(signed, signed.digest(), "c2VhbA==");
    }

    private static InputStream content(int size) {
        return new ByteArrayInputStream(new byte[size]);
    }
}
