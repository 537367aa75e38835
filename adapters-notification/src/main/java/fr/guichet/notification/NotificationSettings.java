package fr.guichet.notification;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What messages depend on beside the practice's own settings.
 *
 * @param dataDir messages go into its folders {@code mail} and {@code sms} where no server is configured for them
 * @param publicUrl where people find the site; the links of messages begin with it
 */
@ConfigurationProperties("guichet")
public record NotificationSettings(
        @DefaultValue("data") Path dataDir,
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    public NotificationSettings {
        if (publicUrl.getHost() == null || publicUrl.getQuery() != null || publicUrl.getFragment() != null) {
            throw new IllegalArgumentException(
                    "guichet.public-url must be an address such as https://rendez-vous.example, not " + publicUrl);
        }
    }
}
