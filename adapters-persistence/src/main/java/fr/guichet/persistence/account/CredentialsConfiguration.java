package fr.guichet.persistence.account;

import fr.guichet.application.account.CommonPasswords;
import fr.guichet.application.account.PasswordHasher;
import fr.guichet.application.account.RandomBytes;
import fr.guichet.domain.account.PasswordRules;
import java.security.SecureRandom;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What credentials need besides their tables. */
@Configuration(proxyBeanMethods = false)
class CredentialsConfiguration {

    // Spec A4.
    private static final int ROUNDS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    PasswordHasher passwordHasher() {
        return new BcryptHasher(ROUNDS, Runtime.getRuntime().availableProcessors(), PATIENCE);
    }

    @Bean
    PasswordRules passwordRules() {
        return new PasswordRules(CommonPasswords.load()::contains);
    }

    @Bean
    RandomBytes randomBytes() {
        var random = new SecureRandom();
        return count -> {
            var bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
    }
}
