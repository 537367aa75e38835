package fr.guichet.persistence.registration;

import static fr.guichet.persistence.jooq.Tables.CHILDMINDER_NIR;

import fr.guichet.application.privacy.SecretBox;
import fr.guichet.application.registration.NirTaken;
import fr.guichet.application.registration.SocialSecurityNumbers;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.registration.Nir;
import fr.guichet.persistence.Violations;
import fr.guichet.persistence.privacy.KeyedHash;
import fr.guichet.persistence.privacy.SealedColumn;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/**
 * Social security numbers, sealed for the row they stand in; a keyed hash keeps them apart (spec A8).
 *
 * @see "docs/decisions/0009-social-security-numbers.md"
 */
@Repository
class JooqSocialSecurityNumbers implements SocialSecurityNumbers, SealedColumn.Holder {

    private static final String COLUMN = "childminder_nir";
    private static final String UNIQUE = "childminder_nir_unique";

    private final DSLContext dsl;
    private final SecretBox box;
    private final KeyedHash hash;

    JooqSocialSecurityNumbers(DSLContext dsl, SecretBox box, KeyedHash hash) {
        this.dsl = dsl;
        this.box = box;
        this.hash = hash;
    }

    @Override
    public Optional<Nir> reveal(Account.Id account) {
        return dsl.select(CHILDMINDER_NIR.SEALED)
                .from(CHILDMINDER_NIR)
                .where(CHILDMINDER_NIR.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(row ->
                        new Nir(new String(box.open(row.value1(), context(account)), StandardCharsets.US_ASCII)));
    }

    @Override
    public void add(Account.Id account, Nir nir) {
        try {
            dsl.insertInto(CHILDMINDER_NIR)
                    .set(CHILDMINDER_NIR.ACCOUNT_ID, account.value())
                    .set(
                            CHILDMINDER_NIR.SEALED,
                            box.seal(nir.value().getBytes(StandardCharsets.US_ASCII), context(account)))
                    .set(CHILDMINDER_NIR.KEYED_HASH, hash.of(nir.value(), COLUMN))
                    .execute();
        } catch (DuplicateKeyException duplicate) {
            if (Violations.constraintOf(duplicate).filter(UNIQUE::equals).isPresent()) {
                throw new NirTaken();
            }
            throw duplicate;
        }
    }

    private static String context(Account.Id account) {
        return COLUMN + "/" + account.value();
    }

    @Override
    public SealedColumn<?> sealedColumn() {
        return new SealedColumn<>(
                CHILDMINDER_NIR, CHILDMINDER_NIR.ACCOUNT_ID, CHILDMINDER_NIR.SEALED, id -> context(new Account.Id(id)));
    }
}
