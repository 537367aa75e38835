package fr.guichet.persistence.clientfile;

import static fr.guichet.persistence.jooq.Tables.CLIENT_DOCUMENT;
import static fr.guichet.persistence.jooq.Tables.CLIENT_FILE;
import static fr.guichet.persistence.jooq.Tables.DOCUMENT;
import static org.jooq.impl.DSL.select;

import fr.guichet.application.Page;
import fr.guichet.application.PageRequest;
import fr.guichet.application.StaleVersion;
import fr.guichet.application.clientfile.ClientDocument;
import fr.guichet.application.clientfile.ClientDocuments;
import fr.guichet.application.clientfile.FileKind;
import fr.guichet.application.clientfile.KeptDocuments;
import fr.guichet.application.clientfile.StoredFile;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.Author;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.springframework.stereotype.Repository;

/** Documents of clients, a row each beside the row of their file. */
@Repository
class JooqClientDocuments implements ClientDocuments, KeptDocuments {

    private static final List<SelectFieldOrAsterisk> ALL = List.of(
            CLIENT_DOCUMENT.ID,
            CLIENT_DOCUMENT.CLIENT_FILE_ID,
            CLIENT_DOCUMENT.TITLE,
            CLIENT_DOCUMENT.ORIGIN,
            CLIENT_DOCUMENT.VISIBILITY,
            CLIENT_DOCUMENT.DIGEST,
            CLIENT_DOCUMENT.ADDED_BY,
            CLIENT_DOCUMENT.ADDED_BY_NAME,
            CLIENT_DOCUMENT.ADDED_AT,
            DOCUMENT.KIND,
            DOCUMENT.SIZE);

    private final DSLContext dsl;

    JooqClientDocuments(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<ClientDocument> find(StoredFile.Id id) {
        return dsl.select(ALL)
                .from(CLIENT_DOCUMENT)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(CLIENT_DOCUMENT.ID))
                .where(CLIENT_DOCUMENT.ID.eq(id.value()))
                .fetchOptional(JooqClientDocuments::document);
    }

    @Override
    public Page<ClientDocument> ofClient(ClientFile.Id client, Set<Visibility> visibilities, PageRequest page) {
        var condition = CLIENT_DOCUMENT
                .CLIENT_FILE_ID
                .eq(client.value())
                .and(CLIENT_DOCUMENT.VISIBILITY.in(
                        visibilities.stream().map(Visibility::name).toList()));
        return list(condition, page);
    }

    @Override
    public Page<ClientDocument> ofErasedClients(PageRequest page) {
        return list(
                CLIENT_DOCUMENT.CLIENT_FILE_ID.in(
                        select(CLIENT_FILE.ID).from(CLIENT_FILE).where(CLIENT_FILE.ERASED_AT.isNotNull())),
                page);
    }

    private Page<ClientDocument> list(Condition condition, PageRequest page) {
        var found = dsl.select(ALL)
                .from(CLIENT_DOCUMENT)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(CLIENT_DOCUMENT.ID))
                .where(condition)
                .orderBy(CLIENT_DOCUMENT.ADDED_AT.desc(), CLIENT_DOCUMENT.ID.desc())
                .offset(page.offset())
                .limit(page.size())
                .fetch(JooqClientDocuments::document);
        return new Page<>(found, dsl.fetchCount(CLIENT_DOCUMENT, condition));
    }

    @Override
    public void add(ClientDocument document) {
        dsl.insertInto(CLIENT_DOCUMENT)
                .set(CLIENT_DOCUMENT.ID, document.id().value())
                .set(CLIENT_DOCUMENT.CLIENT_FILE_ID, document.client().value())
                .set(CLIENT_DOCUMENT.TITLE, document.title())
                .set(CLIENT_DOCUMENT.ORIGIN, document.origin().name())
                .set(CLIENT_DOCUMENT.VISIBILITY, document.visibility().name())
                .set(CLIENT_DOCUMENT.DIGEST, document.digest())
                .set(CLIENT_DOCUMENT.ADDED_BY, document.addedBy().account().value())
                .set(CLIENT_DOCUMENT.ADDED_BY_NAME, document.addedBy().name())
                .set(CLIENT_DOCUMENT.ADDED_AT, document.addedAt())
                .execute();
    }

    @Override
    public void update(ClientDocument before, ClientDocument after) {
        var updated = dsl.update(CLIENT_DOCUMENT)
                .set(CLIENT_DOCUMENT.TITLE, after.title())
                .set(CLIENT_DOCUMENT.VISIBILITY, after.visibility().name())
                .where(
                        CLIENT_DOCUMENT.ID.eq(before.id().value()),
                        CLIENT_DOCUMENT.TITLE.eq(before.title()),
                        CLIENT_DOCUMENT.VISIBILITY.eq(before.visibility().name()))
                .execute();
        if (updated == 0) {
            throw new StaleVersion(before.id());
        }
    }

    @Override
    public void remove(StoredFile.Id id) {
        dsl.deleteFrom(CLIENT_DOCUMENT).where(CLIENT_DOCUMENT.ID.eq(id.value())).execute();
    }

    private static ClientDocument document(Record row) {
        return new ClientDocument(
                new StoredFile.Id(row.get(CLIENT_DOCUMENT.ID)),
                new ClientFile.Id(row.get(CLIENT_DOCUMENT.CLIENT_FILE_ID)),
                row.get(CLIENT_DOCUMENT.TITLE),
                ClientDocument.Origin.valueOf(row.get(CLIENT_DOCUMENT.ORIGIN)),
                Visibility.valueOf(row.get(CLIENT_DOCUMENT.VISIBILITY)),
                FileKind.valueOf(row.get(DOCUMENT.KIND)),
                row.get(DOCUMENT.SIZE),
                row.get(CLIENT_DOCUMENT.DIGEST),
                new Author(new Account.Id(row.get(CLIENT_DOCUMENT.ADDED_BY)), row.get(CLIENT_DOCUMENT.ADDED_BY_NAME)),
                row.get(CLIENT_DOCUMENT.ADDED_AT));
    }
}
