package fr.guichet.bootstrap.privacy;

import fr.guichet.application.privacy.SecretBox;
import fr.guichet.bootstrap.CannotStart;
import fr.guichet.bootstrap.GuichetProperties;
import fr.guichet.persistence.privacy.KeyedHash;
import fr.guichet.persistence.privacy.SecretKeys;
import fr.guichet.persistence.privacy.TinkSecretBox;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Secret keys from the configuration, or from a file that the first start makes (spec A8). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretSettings.class)
class SecretsConfiguration {

    private static final String FILE = "secret-keys.properties";

    @Bean
    SecretKeys secretKeys(SecretSettings settings, GuichetProperties program) {
        var file = program.dataDir().resolve(FILE);
        try {
            return settings.areGiven()
                    ? SecretKeys.configured(
                            Objects.requireNonNull(settings.sealingKeys()),
                            Objects.requireNonNullElse(settings.hashKey(), ""))
                    : SecretKeys.kept(file);
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart(
                    "The secret keys cannot be read: " + wrong.getMessage() + ".",
                    settings.areGiven()
                            ? "Set guichet.secrets.sealing-keys and guichet.secrets.hash-key to what"
                                    + " `openssl rand -base64 32` prints."
                            : "Restore " + file
                                    + " from a backup: what was sealed with its keys opens with no others.");
        }
    }

    @Bean
    SecretBox secretBox(SecretKeys keys) {
        return new TinkSecretBox(keys);
    }

    @Bean
    KeyedHash keyedHash(SecretKeys keys) {
        return new KeyedHash(keys);
    }
}
