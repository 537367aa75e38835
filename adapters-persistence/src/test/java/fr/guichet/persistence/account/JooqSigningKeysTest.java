package fr.guichet.persistence.account;

import static fr.guichet.persistence.jooq.Tables.SIGNING_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.SigningKey;
import fr.guichet.application.account.SigningKeys;
import fr.guichet.application.privacy.SecretBox;
import fr.guichet.persistence.PostgresTestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys of access tokens are made once, kept, and readable by those who hold the box's key alone. */
class JooqSigningKeysTest {

    private final PostgresTestDatabase database = PostgresTestDatabase.create();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void is_made_once_by_many_instances_that_start_at_once() throws Exception {
        var starts = new ArrayList<Callable<SigningKey>>();
        for (var i = 0; i < 8; i++) {
            starts.add(() -> instance().current());
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(starts))
                    .extracting(started -> started.get().id())
                    .containsOnly(instance().current().id());
        }
        assertThat(database.dsl().fetchCount(SIGNING_KEY)).isEqualTo(1);
    }

    @Test
    void signs_with_a_key_that_another_instance_verifies() throws Exception {
        var text = "signed".getBytes(StandardCharsets.UTF_8);
        var signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(instance().current().pair().getPrivate());
        signer.update(text);
        var signature = signer.sign();

        var verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(instance().current().pair().getPublic());
        verifier.update(text);

        assertThat(verifier.verify(signature)).isTrue();
    }

    @Test
    void keeps_no_private_key_in_clear() {
        var key = instance().current();

        var stored =
                HexFormat.of().formatHex(database.dsl().fetchSingle(SIGNING_KEY).getSealedPrivate());
        assertThat(stored)
                .doesNotContain(HexFormat.of().formatHex(key.pair().getPrivate().getEncoded()));
        assertThat(key.toString()).isEqualTo("SigningKey[" + key.id() + "]");
    }

    private SigningKeys instance() {
        return new JooqSigningKeys(
                database.dsl(), new TurnedBits(), UUID::randomUUID, database.transactions(), Clock.systemUTC());
    }

    /** Not secret at all, but neither clear. */
    private static final class TurnedBits implements SecretBox {

        @Override
        public byte[] seal(byte[] plain, String context) {
            var sealed = plain.clone();
            for (var i = 0; i < sealed.length; i++) {
                sealed[i] ^= (byte) context.charAt(i % context.length());
            }
            return sealed;
        }

        @Override
        public byte[] open(byte[] sealed, String context) {
            return seal(sealed, context);
        }
    }
}
