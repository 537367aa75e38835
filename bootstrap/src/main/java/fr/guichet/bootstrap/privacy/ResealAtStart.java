package fr.guichet.bootstrap.privacy;

import fr.guichet.persistence.privacy.Resealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** After a new sealing key was put before the others, seals everything with it, so that the others can be given up (spec A8). */
@Component
final class ResealAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ResealAtStart.class);

    private final Resealing resealing;

    ResealAtStart(Resealing resealing) {
        this.resealing = resealing;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var outcome = resealing.handle();
        if (outcome.resealed() > 0) {
            LOG.info("{} values are sealed anew with the first of guichet.secrets.sealing-keys", outcome.resealed());
        }
        if (outcome.unreadable() > 0) {
            LOG.error(
                    "{} values open with none of guichet.secrets.sealing-keys; add the key that is missing",
                    outcome.unreadable());
        }
    }
}
