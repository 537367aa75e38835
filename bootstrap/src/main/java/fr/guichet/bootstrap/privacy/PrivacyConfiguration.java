package fr.guichet.bootstrap.privacy;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.booking.BookingHolds;
import fr.guichet.application.booking.CancelUpcoming;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.application.privacy.AuditTrail;
import fr.guichet.application.privacy.ErasureJournal;
import fr.guichet.application.privacy.Erasures;
import fr.guichet.application.privacy.PersonEraser;
import fr.guichet.application.privacy.PersonalRecords;
import fr.guichet.application.privacy.RepeatErasures;
import fr.guichet.application.privacy.Retention;
import fr.guichet.application.registration.Families;
import fr.guichet.bootstrap.CannotStart;
import fr.guichet.bootstrap.GuichetProperties;
import fr.guichet.persistence.privacy.FileErasureJournal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erasure, its journal in the data folder, and how long what is kept (spec section 6). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class PrivacyConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyConfiguration.class);
    private static final String JOURNAL = "erasures.log";

    @Bean
    Retention retention(RetentionSettings settings) {
        try {
            return settings.retention();
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart(
                    "guichet.retention cannot be used: " + wrong.getMessage() + ".",
                    "Set periods such as P90D, P6M or P3Y; docs/data-protection.md lists them.");
        }
    }

    @Bean
    ErasureJournal erasureJournal(GuichetProperties program) {
        return new FileErasureJournal(program.dataDir(), JOURNAL);
    }

    @Bean
    PersonEraser personEraser(
            Accounts accounts,
            ClientFiles files,
            Families families,
            BookingHolds holds,
            CancelUpcoming cancelUpcoming,
            List<PersonalRecords> records,
            Erasures erasures,
            ErasureJournal journal,
            AuditTrail auditTrail,
            Ids ids,
            Transactions transactions) {
        return new PersonEraser(
                accounts,
                files,
                families,
                holds,
                cancelUpcoming,
                records,
                erasures,
                journal,
                auditTrail,
                ids,
                transactions);
    }

    /** Before anybody is answered: whoever a restored backup brought back is gone by then. */
    @Bean
    SmartInitializingSingleton erasuresAtTheStart(RepeatErasures repeat) {
        return () -> {
            var outcome = repeat.handle();
            if (outcome.repeated() > 0) {
                LOG.warn(
                        "The database is older than the journal of erasures: {} people were erased again",
                        outcome.repeated());
            }
        };
    }
}
