package fr.guichet.bootstrap;

import fr.guichet.notification.NotificationConfiguration;
import fr.guichet.persistence.PersistenceConfiguration;
import fr.guichet.web.WebConfiguration;
import java.util.Arrays;
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
        // Or it is looked for in every jar, for every e-mail.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
        if (args.length == 0 || args[0].startsWith("-")) {
            SpringApplication.run(Guichet.class, args);
        } else {
            System.exit(Commands.run(args[0], Arrays.copyOfRange(args, 1, args.length)));
        }
    }
}
