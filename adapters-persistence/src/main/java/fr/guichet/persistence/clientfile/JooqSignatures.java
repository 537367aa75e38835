package fr.guichet.persistence.clientfile;

import static fr.guichet.persistence.jooq.Tables.PRACTICE_TEXT;
import static fr.guichet.persistence.jooq.Tables.SIGNED_CONDITIONS;

import fr.guichet.application.clientfile.SignatureKeeper;
import fr.guichet.application.clientfile.Signatures;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.clientfile.Author;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Signature;
import fr.guichet.domain.clientfile.SignedConditions;
import fr.guichet.domain.practice.PracticeText;
import fr.guichet.persistence.privacy.SealedColumn;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/** Signed conditions, a row each that is never changed; the text is the practice's own row of that version. */
@Repository
class JooqSignatures implements Signatures, SealedColumn.Holder {

    private final DSLContext dsl;

    JooqSignatures(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Kept> find(SignedConditions.Id id) {
        return signed(SIGNED_CONDITIONS.ID.eq(id.value()))
                .fetchOptional(row -> new Kept(
                        conditions(row),
                        row.get(SIGNED_CONDITIONS.DIGEST),
                        Base64.getEncoder().encodeToString(row.get(SIGNED_CONDITIONS.SEAL))));
    }

    @Override
    public List<SignedConditions> ofClient(ClientFile.Id client) {
        return signed(SIGNED_CONDITIONS.CLIENT_FILE_ID.eq(client.value()))
                .orderBy(SIGNED_CONDITIONS.CONDITIONS_VERSION.desc())
                .fetch(JooqSignatures::conditions);
    }

    @Override
    public void add(Kept kept) {
        var signed = kept.signed();
        dsl.insertInto(SIGNED_CONDITIONS)
                .set(SIGNED_CONDITIONS.ID, signed.id().value())
                .set(SIGNED_CONDITIONS.CLIENT_FILE_ID, signed.client().value())
                .set(SIGNED_CONDITIONS.FIRST_NAME, signed.clientName().first())
                .set(SIGNED_CONDITIONS.LAST_NAME, signed.clientName().last())
                .set(SIGNED_CONDITIONS.CONDITIONS_VERSION, signed.conditions().version())
                .set(SIGNED_CONDITIONS.SIGNATORY, signed.signatory())
                .set(SIGNED_CONDITIONS.SIGNATURE, signed.signature().png())
                .set(SIGNED_CONDITIONS.TAKEN_BY, signed.takenBy().account().value())
                .set(SIGNED_CONDITIONS.TAKEN_BY_NAME, signed.takenBy().name())
                .set(SIGNED_CONDITIONS.SIGNED_AT, signed.signedAt())
                .set(SIGNED_CONDITIONS.DIGEST, kept.digest())
                .set(SIGNED_CONDITIONS.SEAL, Base64.getDecoder().decode(kept.seal()))
                .execute();
    }

    @Override
    public void remove(SignedConditions.Id id) {
        dsl.deleteFrom(SIGNED_CONDITIONS)
                .where(SIGNED_CONDITIONS.ID.eq(id.value()))
                .execute();
    }

    @Override
    public SealedColumn<?> sealedColumn() {
        return new SealedColumn<>(
                SIGNED_CONDITIONS,
                SIGNED_CONDITIONS.ID,
                SIGNED_CONDITIONS.SEAL,
                id -> SignatureKeeper.context(new SignedConditions.Id(id)));
    }

    private SelectConditionStep<Record> signed(Condition condition) {
        return dsl.select(SIGNED_CONDITIONS.fields())
                .select(PRACTICE_TEXT.fields())
                .from(SIGNED_CONDITIONS)
                .join(PRACTICE_TEXT)
                .on(PRACTICE_TEXT
                        .KIND
                        .eq(SIGNED_CONDITIONS.CONDITIONS_KIND)
                        .and(PRACTICE_TEXT.VERSION.eq(SIGNED_CONDITIONS.CONDITIONS_VERSION)))
                .where(condition);
    }

    private static SignedConditions conditions(Record row) {
        return new SignedConditions(
                new SignedConditions.Id(row.get(SIGNED_CONDITIONS.ID)),
                new ClientFile.Id(row.get(SIGNED_CONDITIONS.CLIENT_FILE_ID)),
                new PersonName(row.get(SIGNED_CONDITIONS.FIRST_NAME), row.get(SIGNED_CONDITIONS.LAST_NAME)),
                new PracticeText(
                        PracticeText.Kind.CONDITIONS,
                        row.get(PRACTICE_TEXT.VERSION),
                        row.get(PRACTICE_TEXT.TITLE),
                        row.get(PRACTICE_TEXT.BODY),
                        row.get(PRACTICE_TEXT.PUBLISHED_AT)),
                row.get(SIGNED_CONDITIONS.SIGNATORY),
                Signature.kept(row.get(SIGNED_CONDITIONS.SIGNATURE)),
                new Author(
                        new Account.Id(row.get(SIGNED_CONDITIONS.TAKEN_BY)), row.get(SIGNED_CONDITIONS.TAKEN_BY_NAME)),
                row.get(SIGNED_CONDITIONS.SIGNED_AT));
    }
}
