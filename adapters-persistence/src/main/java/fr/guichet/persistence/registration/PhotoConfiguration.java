package fr.guichet.persistence.registration;

import fr.guichet.application.registration.PhotoEncoder;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What photos need besides their table. */
@Configuration(proxyBeanMethods = false)
class PhotoConfiguration {

    private static final int MOST_AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    PhotoEncoder photoEncoder() {
        var half = Runtime.getRuntime().availableProcessors() / 2;
        return new ImagePhotoEncoder(Math.clamp(half, 1, MOST_AT_ONCE), PATIENCE);
    }
}
