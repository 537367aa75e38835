package fr.guichet.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.guichet.application.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The adapters of this module: every {@code @Repository} of its packages, and what they share. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class PersistenceConfiguration {

    /** Ticks in microseconds, as PostgreSQL does, so that an instant handed out equals the one read back. */
    @Bean
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Bean
    Ids ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }

    @Bean
    ExecuteListenerProvider writesInsideTransactions() {
        return new DefaultExecuteListenerProvider(new WritesInsideTransactions());
    }
}
