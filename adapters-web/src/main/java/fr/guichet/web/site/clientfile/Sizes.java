package fr.guichet.web.site.clientfile;

import fr.guichet.web.site.SiteMessages;
import org.springframework.stereotype.Component;

/** How large a file is, in words; templates know it as {@code @sizes}. */
@Component("sizes")
public class Sizes {

    private static final long KILO = 1024;

    private final SiteMessages messages;

    Sizes(SiteMessages messages) {
        this.messages = messages;
    }

    /** {@code 120 ko} or {@code 2,4 Mo}. */
    public String of(long bytes) {
        return bytes < KILO * KILO
                ? messages.sentence("site.clients.size.kilo", Math.ceilDiv(bytes, KILO))
                : messages.sentence("site.clients.size.mega", bytes / (double) (KILO * KILO));
    }
}
