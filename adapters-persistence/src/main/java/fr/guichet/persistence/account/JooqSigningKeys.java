package fr.guichet.persistence.account;

import static fr.guichet.persistence.jooq.Tables.SIGNING_KEY;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.SigningKey;
import fr.guichet.application.account.SigningKeys;
import fr.guichet.application.privacy.SecretBox;
import fr.guichet.persistence.jooq.tables.records.SigningKeyRecord;
import fr.guichet.persistence.privacy.SealedColumn;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Key pairs on P-256, the first made by whichever instance comes first, the private halves sealed. */
@Repository
class JooqSigningKeys implements SigningKeys, SealedColumn.Holder {

    private static final int LOCK = 0x10_63;

    private final DSLContext dsl;
    private final SecretBox box;
    private final Ids ids;
    private final Transactions transactions;
    private final Clock clock;

    // Read once: a key is added at first start alone.
    private volatile List<SigningKey> known = List.of();

    JooqSigningKeys(DSLContext dsl, SecretBox box, Ids ids, Transactions transactions, Clock clock) {
        this.dsl = dsl;
        this.box = box;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<SigningKey> all() {
        if (known.isEmpty()) {
            var stored = read();
            known = stored.isEmpty() ? transactions.inTransaction(this::madeByTheFirst) : stored;
        }
        return known;
    }

    private List<SigningKey> madeByTheFirst() {
        dsl.execute("select pg_advisory_xact_lock({0}, 0)", DSL.inline(LOCK));
        if (read().isEmpty()) {
            add();
        }
        return read();
    }

    private List<SigningKey> read() {
        return dsl.selectFrom(SIGNING_KEY)
                .orderBy(SIGNING_KEY.CREATED_AT.desc(), SIGNING_KEY.ID.desc())
                .fetch(this::key);
    }

    private void add() {
        var id = ids.next().toString();
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            dsl.insertInto(SIGNING_KEY)
                    .set(SIGNING_KEY.ID, id)
                    .set(SIGNING_KEY.PUBLIC_KEY, pair.getPublic().getEncoded())
                    .set(SIGNING_KEY.SEALED_PRIVATE, box.seal(pair.getPrivate().getEncoded(), context(id)))
                    .set(SIGNING_KEY.CREATED_AT, clock.instant())
                    .execute();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SigningKey key(SigningKeyRecord row) {
        try {
            var factory = KeyFactory.getInstance("EC");
            return new SigningKey(
                    row.getId(),
                    new KeyPair(
                            factory.generatePublic(new X509EncodedKeySpec(row.getPublicKey())),
                            factory.generatePrivate(
                                    new PKCS8EncodedKeySpec(box.open(row.getSealedPrivate(), context(row.getId()))))),
                    row.getCreatedAt());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String context(String id) {
        return "signing_key.sealed_private:" + id;
    }

    @Override
    public SealedColumn<?> sealedColumn() {
        return new SealedColumn<>(SIGNING_KEY, SIGNING_KEY.ID, SIGNING_KEY.SEALED_PRIVATE, JooqSigningKeys::context);
    }
}
