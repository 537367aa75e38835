package fr.guichet.persistence.clientfile;

import static fr.guichet.persistence.jooq.Tables.CLIENT_FILE;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.clientfile.Client;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.persistence.jooq.tables.records.ClientFileRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Client files, a row each. */
@Repository
class JooqClientFiles implements ClientFiles {

    private static final String PRELIMINARY = "PRELIMINARY";
    private static final String FINAL = "FINAL";

    private final DSLContext dsl;

    JooqClientFiles(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<ClientFile> find(ClientFile.Id id) {
        return dsl.selectFrom(CLIENT_FILE).where(CLIENT_FILE.ID.eq(id.value())).fetchOptional(JooqClientFiles::file);
    }

    @Override
    public Optional<ClientFile> findByAccount(Account.Id account) {
        return dsl.selectFrom(CLIENT_FILE)
                .where(CLIENT_FILE.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(JooqClientFiles::file);
    }

    @Override
    public List<ClientFile> withoutAccount(EmailAddress email) {
        return dsl.selectFrom(CLIENT_FILE)
                .where(CLIENT_FILE.EMAIL.eq(email.value()), CLIENT_FILE.ACCOUNT_ID.isNull())
                .orderBy(CLIENT_FILE.CREATED_AT, CLIENT_FILE.ID)
                .fetch(JooqClientFiles::file);
    }

    @Override
    public void add(ClientFile file) {
        var row = row(file);
        row.setId(file.id().value());
        row.setCreatedAt(file.createdAt());
        row.setVersion(0L);
        dsl.insertInto(CLIENT_FILE).set(row).execute();
    }

    @Override
    public void update(ClientFile file) {
        var row = row(file);
        row.setVersion(file.version() + 1);
        var updated = dsl.update(CLIENT_FILE)
                .set(row)
                .where(CLIENT_FILE.ID.eq(file.id().value()), CLIENT_FILE.VERSION.eq(file.version()))
                .execute();
        if (updated == 0) {
            throw new StaleVersion(file.id());
        }
    }

    private ClientFileRecord row(ClientFile file) {
        var row = dsl.newRecord(CLIENT_FILE);
        row.setAccountId(file.account().map(Account.Id::value).orElse(null));
        row.setStatus(
                switch (file) {
                    case ClientFile.Preliminary preliminary -> PRELIMINARY;
                    case ClientFile.Final complete -> FINAL;
                });
        row.setFirstName(file.name().first());
        row.setLastName(file.name().last());
        row.setEmail(file.email().map(EmailAddress::value).orElse(null));
        row.setPhone(file.phone().map(PhoneNumber::e164).orElse(null));
        return row;
    }

    private static ClientFile file(ClientFileRecord row) {
        var client = new Client(
                new ClientFile.Id(row.getId()),
                Optional.ofNullable(row.getAccountId()).map(Account.Id::new),
                new PersonName(row.getFirstName(), row.getLastName()),
                Optional.ofNullable(row.getEmail()).map(EmailAddress::new),
                Optional.ofNullable(row.getPhone()).map(PhoneNumber::new),
                row.getCreatedAt());
        return switch (row.getStatus()) {
            case PRELIMINARY -> new ClientFile.Preliminary(client, row.getVersion());
            case FINAL -> new ClientFile.Final(client, row.getVersion());
            default -> throw new IllegalStateException("a client file in state " + row.getStatus());
        };
    }
}
