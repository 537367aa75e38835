package fr.guichet.application.clientfile;

import static fr.guichet.domain.clientfile.ClientFileBuilder.aClientFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.application.PageRequest;
import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.Author;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Visibility;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of clients' documents does (spec C4). */
public abstract class ClientDocumentsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    protected abstract ClientDocuments documents();

    protected abstract DocumentStore store();

    protected abstract ClientFiles files();

    protected abstract Transactions transactions();

    @Test
    void gives_a_document_back_as_it_was_added() {
        var document = document(client(), Visibility.SHARED, NOW);
        add(document);

        assertThat(documents().find(document.id())).contains(document);
        assertThat(documents().find(new StoredFile.Id(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void lists_the_documents_of_a_client_newest_first() {
        var client = client();
        var older = document(client, Visibility.PRIVATE, NOW);
        var newer = document(client, Visibility.SHARED, NOW.plusSeconds(1));
        add(older);
        add(newer);
        add(document(client(), Visibility.SHARED, NOW));

        var all = documents().ofClient(client, EnumSet.allOf(Visibility.class), PageRequest.first());
        assertThat(all.entries()).containsExactly(newer, older);
        assertThat(all.total()).isEqualTo(2);
        assertThat(documents()
                        .ofClient(client, EnumSet.of(Visibility.SHARED), PageRequest.first())
                        .entries())
                .containsExactly(newer);
        assertThat(documents()
                        .ofClient(client, EnumSet.allOf(Visibility.class), new PageRequest(2, 1))
                        .entries())
                .containsExactly(older);
    }

    @Test
    void keeps_another_title_and_visibility() {
        var document = document(client(), Visibility.PRIVATE, NOW);
        add(document);
        var edited = document.edited("Bilan de mars", Visibility.SHARED);

        transactions().run(() -> documents().update(document, edited));

        assertThat(documents().find(document.id())).contains(edited);
    }

    @Test
    void of_two_who_change_a_document_the_second_is_told() {
        var document = document(client(), Visibility.PRIVATE, NOW);
        add(document);
        var shared = document.edited(document.title(), Visibility.SHARED);
        transactions().run(() -> documents().update(document, shared));

        assertThatThrownBy(() -> transactions().run(() -> documents().update(document, shared)))
                .isInstanceOf(StaleVersion.class);
        transactions().run(() -> documents().remove(document.id()));
        assertThatThrownBy(() -> transactions().run(() -> documents().update(shared, document)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void there_is_no_document_without_its_file() {
        var document = document(client(), Visibility.SHARED, NOW);

        assertThatThrownBy(() -> transactions().run(() -> documents().add(document)))
                .isInstanceOf(RuntimeException.class);

        assertThat(documents().find(document.id())).isEmpty();
    }

    @Test
    void a_document_goes_with_its_file() {
        var document = document(client(), Visibility.SHARED, NOW);
        add(document);

        transactions().run(() -> documents().remove(document.id()));

        assertThat(documents().find(document.id())).isEmpty();
        assertThat(store().open(document.id())).isEmpty();
    }

    private void add(ClientDocument document) {
        transactions().run(() -> {
            store().add(document.id(), FileKind.PDF, 4, new ByteArrayInputStream(new byte[4]), NOW);
            documents().add(document);
        });
    }

    private ClientFile.Id client() {
        var file = aClientFile().preliminary();
        transactions().run(() -> files().add(file));
        return file.id();
    }

    private static ClientDocument document(ClientFile.Id client, Visibility visibility, Instant at) {
        return new ClientDocument(
                new StoredFile.Id(UUID.randomUUID()),
                client,
                "Programme d'éducation",
                ClientDocument.Origin.UPLOADED,
                visibility,
                FileKind.PDF,
                4,
                Sha256.of(new byte[4]),
                new Author(new Account.Id(UUID.randomUUID()), "Jonas FAVRE"),
                at);
    }
}
