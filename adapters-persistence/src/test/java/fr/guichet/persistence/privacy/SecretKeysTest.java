package fr.guichet.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spec A8: sealed with authentication, bound to its place; keys are kept, and can be changed. */
class SecretKeysTest {

    private static final String FIRST = key(1);
    private static final String SECOND = key(2);
    private static final String HASH = key(3);
    private static final byte[] SECRET = "255081416802538".getBytes(StandardCharsets.US_ASCII);

    @Test
    void opens_what_it_sealed_in_the_same_place_only() {
        var box = box(FIRST);
        var sealed = box.seal(SECRET, "table/1");

        assertThat(box.open(sealed, "table/1")).isEqualTo(SECRET);
        assertThatThrownBy(() -> box.open(sealed, "table/2")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void notices_that_a_single_bit_was_changed() {
        var box = box(FIRST);
        for (var i = 0; i < box.seal(SECRET, "table/1").length; i++) {
            var sealed = box.seal(SECRET, "table/1");
            sealed[i] ^= 1;
            assertThatThrownBy(() -> box.open(sealed, "table/1")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void seals_the_same_text_differently_each_time() {
        var box = box(FIRST);

        assertThat(box.seal(SECRET, "table/1")).isNotEqualTo(box.seal(SECRET, "table/1"));
    }

    @Test
    void a_new_key_seals_while_the_old_one_still_opens() {
        var old = box(FIRST).seal(SECRET, "table/1");
        var changed = box(SECOND + "," + FIRST);

        assertThat(changed.open(old, "table/1")).isEqualTo(SECRET);
        var sealed = changed.seal(SECRET, "table/1");
        assertThat(box(SECOND).open(sealed, "table/1")).isEqualTo(SECRET);
        assertThatThrownBy(() -> box(FIRST).open(sealed, "table/1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_keyed_hash_is_the_same_for_the_same_value_context_and_key_alone() {
        var hash = new KeyedHash(SecretKeys.configured(FIRST, HASH));

        assertThat(hash.of("255081416802538", "nir"))
                .isEqualTo(new KeyedHash(SecretKeys.configured(SECOND, HASH)).of("255081416802538", "nir"))
                .isNotEqualTo(hash.of("255081416802538", "other"))
                .isNotEqualTo(hash.of("255081416802539", "nir"))
                .isNotEqualTo(new KeyedHash(SecretKeys.configured(FIRST, FIRST)).of("255081416802538", "nir"));
    }

    @Test
    void keys_are_made_once_and_kept_for_their_owner_alone(@TempDir Path folder) throws IOException {
        var file = folder.resolve("keys/secret.properties");

        var sealed = new TinkSecretBox(SecretKeys.kept(file)).seal(SECRET, "table/1");

        assertThat(new TinkSecretBox(SecretKeys.kept(file)).open(sealed, "table/1"))
                .isEqualTo(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("keys")).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void a_wrong_key_is_refused_without_being_repeated() {
        for (var wrong : new String[] {"", "pas-du-base64!", Base64.getEncoder().encodeToString(new byte[31])}) {
            assertThatThrownBy(() -> SecretKeys.configured(wrong, HASH))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("a secret key")
                    .hasMessageNotContaining("pas-du");
        }
    }

    private static TinkSecretBox box(String sealing) {
        return new TinkSecretBox(SecretKeys.configured(sealing, HASH));
    }

    private static String key(int fill) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
