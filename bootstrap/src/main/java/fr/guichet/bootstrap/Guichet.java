package fr.guichet.bootstrap;

import fr.guichet.notification.NotificationConfiguration;
import fr.guichet.persistence.PersistenceConfiguration;
import fr.guichet.web.WebConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The program. */
@SpringBootApplication
@EnableConfigurationProperties(GuichetProperties.class)
@Import({UseCases.class, WebConfiguration.class, PersistenceConfiguration.class, NotificationConfiguration.class})
public class Guichet {

    public static void main(String[] args) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        SpringApplication.run(Guichet.class, args);
    }
}
