package fr.guichet.web.api;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.SettableClock;
import fr.guichet.application.account.AccessStates;
import fr.guichet.application.account.AccessTokens;
import fr.guichet.application.account.CheckAccess;
import fr.guichet.application.account.SigningKey;
import fr.guichet.application.account.SigningKeys;
import fr.guichet.application.practice.InMemoryPractices;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.practice.PracticeFixtures;
import fr.guichet.web.WebConfiguration;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** HTTP without a program behind it: keys, a clock, callers, and the example's controller. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({WebConfiguration.class, ExampleController.class})
class TestWeb {

    /** A Sunday in winter, 18:00 in Paris. */
    static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");

    @Bean
    SettableClock clock() {
        return new SettableClock(NOW);
    }

    @Bean
    SigningKeys signingKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var key = new SigningKey("test", generator.generateKeyPair(), NOW);
        return () -> List.of(key);
    }

    @Bean
    Callers callers(AccessTokens tokens, Clock clock) {
        return new Callers(tokens, clock);
    }

    @Bean
    CheckAccess checkAccess(AccessStates states, Clock clock) {
        return new CheckAccess(states, clock);
    }

    @Bean
    Practices practices() {
        return new InMemoryPractices(new InMemoryTransactions(), PracticeFixtures.ptitsPas());
    }

    @Bean
    @Primary
    Rights rightsWithExample() {
        return Rights.ofContract().and(ExampleController.RIGHTS);
    }
}
