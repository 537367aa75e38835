package fr.guichet.persistence.clientfile;

import static fr.guichet.persistence.jooq.Tables.CLIENT_FILE;
import static fr.guichet.persistence.jooq.Tables.DOG;

import fr.guichet.application.privacy.DataSubject;
import fr.guichet.application.privacy.Kept;
import fr.guichet.application.privacy.PersonalRecords;
import fr.guichet.domain.clientfile.Client;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** A client's file becomes nobody's: it stays for the appointments that name it, and no list or search shows it. */
@Repository
class ErasedClientFiles implements PersonalRecords {

    private final DSLContext dsl;

    ErasedClientFiles(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Kept> erase(DataSubject subject, Instant now) {
        subject.file().ifPresent(file -> erase(file, now));
        return List.of();
    }

    private void erase(ClientFile.Id file, Instant now) {
        dsl.deleteFrom(DOG).where(DOG.CLIENT_FILE_ID.eq(file.value())).execute();
        dsl.update(CLIENT_FILE)
                .setNull(CLIENT_FILE.ACCOUNT_ID)
                .set(CLIENT_FILE.FIRST_NAME, Client.ERASED.first())
                .set(CLIENT_FILE.LAST_NAME, Client.ERASED.last())
                .setNull(CLIENT_FILE.EMAIL)
                .setNull(CLIENT_FILE.PHONE)
                .setNull(CLIENT_FILE.ADDRESS)
                .setNull(CLIENT_FILE.POSTAL_CODE)
                .setNull(CLIENT_FILE.CITY)
                .set(CLIENT_FILE.ERASED_AT, now)
                .set(CLIENT_FILE.VERSION, CLIENT_FILE.VERSION.plus(1))
                .where(CLIENT_FILE.ID.eq(file.value()))
                .execute();
    }
}
