package fr.guichet.persistence.clientfile;

import static fr.guichet.persistence.jooq.Tables.CLIENT_DOCUMENT;
import static fr.guichet.persistence.jooq.Tables.CLIENT_FILE;
import static fr.guichet.persistence.jooq.Tables.NOTE;
import static fr.guichet.persistence.jooq.Tables.NOTE_REVISION;
import static fr.guichet.persistence.jooq.Tables.SIGNED_CONDITIONS;
import static org.jooq.impl.DSL.select;

import fr.guichet.application.clientfile.ClientDocument;
import fr.guichet.application.privacy.DataSubject;
import fr.guichet.application.privacy.ExpiringRecords;
import fr.guichet.application.privacy.Kept;
import fr.guichet.application.privacy.PersonalRecords;
import fr.guichet.application.privacy.Retention;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.clientfile.Author;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Notes and documents go with their client; what the client signed stays as the proof of a contract, for its time. Who of
 * the staff wrote or stored something loses their name there, but not in what a client signed before them.
 */
@Repository
class ErasedPapers implements PersonalRecords, ExpiringRecords {

    private final DSLContext dsl;
    private final Retention retention;

    ErasedPapers(DSLContext dsl, Retention retention) {
        this.dsl = dsl;
        this.retention = retention;
    }

    @Override
    public List<Kept> erase(DataSubject subject, Instant now) {
        return Stream.concat(
                        subject.account().stream().flatMap(account -> forgetAuthor(account).stream()),
                        subject.file().stream().flatMap(file -> erase(file).stream()))
                .toList();
    }

    private List<Kept> forgetAuthor(Account.Id author) {
        dsl.update(NOTE_REVISION)
                .set(NOTE_REVISION.BY_NAME, Author.ERASED)
                .where(NOTE_REVISION.BY.eq(author.value()))
                .execute();
        dsl.update(CLIENT_DOCUMENT)
                .set(CLIENT_DOCUMENT.ADDED_BY_NAME, Author.ERASED)
                .where(
                        CLIENT_DOCUMENT.ADDED_BY.eq(author.value()),
                        CLIENT_DOCUMENT.ORIGIN.eq(ClientDocument.Origin.UPLOADED.name()))
                .execute();
        var taken = dsl.fetchCount(SIGNED_CONDITIONS, SIGNED_CONDITIONS.TAKEN_BY.eq(author.value()));
        return taken == 0 ? List.of() : List.of(Kept.withoutEnd(Kept.What.CONTRACTS_TAKEN, taken));
    }

    private List<Kept> erase(ClientFile.Id file) {
        dsl.deleteFrom(NOTE).where(NOTE.CLIENT_FILE_ID.eq(file.value())).execute();
        dsl.deleteFrom(CLIENT_DOCUMENT)
                .where(
                        CLIENT_DOCUMENT.CLIENT_FILE_ID.eq(file.value()),
                        CLIENT_DOCUMENT.ID.notIn(select(SIGNED_CONDITIONS.ID).from(SIGNED_CONDITIONS)))
                .execute();
        var signed = dsl.select(SIGNED_CONDITIONS.SIGNED_AT)
                .from(SIGNED_CONDITIONS)
                .where(SIGNED_CONDITIONS.CLIENT_FILE_ID.eq(file.value()))
                .orderBy(SIGNED_CONDITIONS.SIGNED_AT.desc())
                .fetch(SIGNED_CONDITIONS.SIGNED_AT);
        return signed.isEmpty()
                ? List.of()
                : List.of(new Kept(
                        Kept.What.SIGNED_CONDITIONS,
                        signed.size(),
                        Optional.of(signed.getFirst()
                                .atOffset(ZoneOffset.UTC)
                                .plus(retention.signedConditions())
                                .toInstant())));
    }

    @Override
    public String name() {
        return "signed-conditions";
    }

    /** Of those who were erased alone: who is a client goes on being one by what they signed. */
    @Override
    public int expire(Retention periods, Instant now) {
        var old = dsl.select(SIGNED_CONDITIONS.ID)
                .from(SIGNED_CONDITIONS)
                .join(CLIENT_FILE)
                .on(CLIENT_FILE.ID.eq(SIGNED_CONDITIONS.CLIENT_FILE_ID))
                .where(
                        CLIENT_FILE.ERASED_AT.isNotNull(),
                        SIGNED_CONDITIONS.SIGNED_AT.lt(Retention.before(periods.signedConditions(), now)))
                .fetch(SIGNED_CONDITIONS.ID);
        dsl.update(CLIENT_FILE)
                .set(CLIENT_FILE.STATUS, "PRELIMINARY")
                .setNull(CLIENT_FILE.SIGNED_ID)
                .where(CLIENT_FILE.SIGNED_ID.in(old))
                .execute();
        dsl.deleteFrom(SIGNED_CONDITIONS).where(SIGNED_CONDITIONS.ID.in(old)).execute();
        return dsl.deleteFrom(CLIENT_DOCUMENT).where(CLIENT_DOCUMENT.ID.in(old)).execute();
    }
}
