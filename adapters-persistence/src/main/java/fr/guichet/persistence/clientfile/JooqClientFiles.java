package fr.guichet.persistence.clientfile;

import static fr.guichet.persistence.clientfile.ClientFileRows.FILE;
import static fr.guichet.persistence.jooq.Tables.CLIENT_FILE;
import static fr.guichet.persistence.jooq.Tables.DOG;

import fr.guichet.application.StaleVersion;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.clientfile.ChipNumber;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.HomeAddress;
import fr.guichet.persistence.jooq.tables.records.ClientFileRecord;
import fr.guichet.persistence.jooq.tables.records.DogRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Client files, a row each, their dogs beside them. */
@Repository
class JooqClientFiles implements ClientFiles {

    private final DSLContext dsl;

    JooqClientFiles(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<ClientFile> find(ClientFile.Id id) {
        return dsl.select(FILE)
                .from(CLIENT_FILE)
                .where(CLIENT_FILE.ID.eq(id.value()), CLIENT_FILE.ERASED_AT.isNull())
                .fetchOptional(ClientFileRows::file);
    }

    @Override
    public Optional<ClientFile> findByAccount(Account.Id account) {
        return dsl.select(FILE)
                .from(CLIENT_FILE)
                .where(CLIENT_FILE.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(ClientFileRows::file);
    }

    @Override
    public List<ClientFile> withoutAccount(EmailAddress email) {
        return dsl.select(FILE)
                .from(CLIENT_FILE)
                .where(CLIENT_FILE.EMAIL.eq(email.value()), CLIENT_FILE.ACCOUNT_ID.isNull())
                .orderBy(CLIENT_FILE.CREATED_AT, CLIENT_FILE.ID)
                .fetch(ClientFileRows::file);
    }

    @Override
    public Map<ClientFile.Id, PersonName> names(Collection<ClientFile.Id> ids) {
        return dsl.select(CLIENT_FILE.ID, CLIENT_FILE.FIRST_NAME, CLIENT_FILE.LAST_NAME)
                .from(CLIENT_FILE)
                .where(
                        CLIENT_FILE.ID.in(ids.stream().map(ClientFile.Id::value).toList()),
                        CLIENT_FILE.ERASED_AT.isNull())
                .fetchMap(row -> new ClientFile.Id(row.value1()), row -> new PersonName(row.value2(), row.value3()));
    }

    @Override
    public void add(ClientFile file) {
        var row = row(file);
        row.setId(file.id().value());
        row.setCreatedAt(file.createdAt());
        row.setVersion(0L);
        dsl.insertInto(CLIENT_FILE).set(row).execute();
        addDogs(file);
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
        dsl.deleteFrom(DOG).where(DOG.CLIENT_FILE_ID.eq(file.id().value())).execute();
        addDogs(file);
    }

    @Override
    public void remove(ClientFile.Id id) {
        dsl.deleteFrom(CLIENT_FILE).where(CLIENT_FILE.ID.eq(id.value())).execute();
    }

    private ClientFileRecord row(ClientFile file) {
        var row = dsl.newRecord(CLIENT_FILE);
        row.setAccountId(file.account().map(Account.Id::value).orElse(null));
        row.setStatus(
                switch (file) {
                    case ClientFile.Preliminary preliminary -> ClientFileRows.PRELIMINARY;
                    case ClientFile.Final complete -> ClientFileRows.FINAL;
                });
        row.setSignedId(
                switch (file) {
                    case ClientFile.Preliminary preliminary -> null;
                    case ClientFile.Final complete -> complete.signed().id().value();
                });
        row.setFirstName(file.name().first());
        row.setLastName(file.name().last());
        row.setEmail(file.email().map(EmailAddress::value).orElse(null));
        row.setPhone(file.phone().map(PhoneNumber::e164).orElse(null));
        row.setAddress(file.address().map(HomeAddress::line).orElse(null));
        row.setPostalCode(file.address().flatMap(HomeAddress::postalCode).orElse(null));
        row.setCity(file.address().flatMap(HomeAddress::city).orElse(null));
        return row;
    }

    private void addDogs(ClientFile file) {
        var ordinal = (short) 0;
        var rows = new ArrayList<DogRecord>();
        for (var dog : file.dogs().all()) {
            var row = dsl.newRecord(DOG);
            row.setId(dog.id().value());
            row.setClientFileId(file.id().value());
            row.setOrdinal(ordinal++);
            row.setName(dog.name());
            row.setBreed(dog.breed());
            row.setBirthDate(dog.birth().orElse(null));
            row.setChip(dog.chip().map(ChipNumber::digits).orElse(null));
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            dsl.insertInto(DOG).set(rows).execute();
        }
    }
}
