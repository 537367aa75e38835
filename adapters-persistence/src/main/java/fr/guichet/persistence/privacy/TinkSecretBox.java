package fr.guichet.persistence.privacy;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import fr.guichet.application.privacy.SecretBox;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/** Seals with AES-256-GCM; each sealed value names its key, so that keys can be changed (spec A8). */
public final class TinkSecretBox implements SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;

    /** Tink's mark of a sealed value: a byte for the kind, four for the key's id. */
    private static final int MARK_BYTES = 5;

    private final Aead aead;
    private final byte[] newest;

    public TinkSecretBox(SecretKeys keys) {
        try {
            AeadConfig.register();
            aead = keyset(keys).getPrimitive(RegistryConfiguration.get(), Aead.class);
            newest = ByteBuffer.allocate(MARK_BYTES)
                    .put((byte) 1)
                    .putInt(idOf(keys.sealing().getFirst()))
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sealing keys cannot be used", e);
        }
    }

    @Override
    public byte[] seal(byte[] plain, String context) {
        try {
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("altered, sealed elsewhere, or under a key that is not known", e);
        }
    }

    @Override
    public boolean isSealedByNewest(byte[] sealed) {
        return sealed.length > MARK_BYTES && Arrays.equals(sealed, 0, MARK_BYTES, newest, 0, MARK_BYTES);
    }

    @AccessesPartialKey
    private static KeysetHandle keyset(SecretKeys keys) throws GeneralSecurityException {
        var parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(IV_BYTES)
                .setTagSizeBytes(TAG_BYTES)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        var keyset = KeysetHandle.newBuilder();
        var first = true;
        for (var bytes : keys.sealing()) {
            var key = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                    .setIdRequirement(idOf(bytes))
                    .build();
            var entry = KeysetHandle.importKey(key);
            keyset.addEntry(first ? entry.makePrimary() : entry);
            first = false;
        }
        return keyset.build();
    }

    // A key keeps its id wherever it stands in the list.
    private static int idOf(byte[] key) throws GeneralSecurityException {
        return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key)).getInt();
    }
}
