package fr.guichet.bootstrap.privacy;

import fr.guichet.application.privacy.Retention;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept, as ISO periods such as {@code P6M}, {@code P90D} or {@code P3Y}; docs/data-protection.md explains
 * each.
 */
@ConfigurationProperties("guichet.retention")
record RetentionSettings(
        @DefaultValue("P6M") Period refusedRegistrations,
        @DefaultValue("P6M") Period incompleteRegistrations,
        @DefaultValue("P3M") Period unconfirmedAccounts,
        @DefaultValue("P3Y") Period inactivePeople,
        @DefaultValue("P3Y") Period pastAppointments,
        @DefaultValue("P1Y") Period messages,
        @DefaultValue("P3Y") Period audit,
        @DefaultValue("P1D") Period loginTries,
        @DefaultValue("P90D") Period links,
        @DefaultValue("P30D") Period sessions,
        @DefaultValue("P7D") Period registrationDrafts,
        @DefaultValue("P5Y") Period signedConditions) {

    Retention retention() {
        return new Retention(
                refusedRegistrations,
                incompleteRegistrations,
                unconfirmedAccounts,
                inactivePeople,
                pastAppointments,
                messages,
                audit,
                loginTries,
                links,
                sessions,
                registrationDrafts,
                signedConditions);
    }
}
