package fr.guichet.bootstrap.privacy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The program's secret keys, 32 random bytes each in Base64; without them they are made at the first start and kept in the
 * data folder. Several instances of the program need the same.
 *
 * @param sealingKeys divided by commas: the first seals, all of them open
 * @param hashKey never changed
 */
@ConfigurationProperties("guichet.secrets")
record SecretSettings(
        @Nullable String sealingKeys, @Nullable String hashKey) {

    boolean areGiven() {
        return sealingKeys != null && !sealingKeys.isBlank();
    }

    /** The keys themselves stay out of every log. */
    @Override
    public String toString() {
        return "SecretSettings[…]";
    }
}
