package fr.guichet.bootstrap;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.guichet.application.account.PurgeExpiredCredentials;
import fr.guichet.application.booking.ForgetIdempotencyKeys;
import fr.guichet.application.booking.RemindClients;
import fr.guichet.application.notification.ForgetExpiredSecrets;
import fr.guichet.application.privacy.ApplyRetention;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the program does from time to time; of several program instances on one database, one at a time does it. */
// Not named as the use cases are, which are beans too.
@Configuration(proxyBeanMethods = false)
class RecurringTasks {

    private static final Logger LOG = LoggerFactory.getLogger(RecurringTasks.class);

    @Bean
    Task<Void> remindClientsTask(RemindClients remind) {
        return every(Duration.ofMinutes(1), "remind-clients", remind::handle);
    }

    @Bean
    Task<Void> forgetExpiredSecretsTask(ForgetExpiredSecrets forget) {
        return every(Duration.ofHours(1), "forget-expired-secrets", forget::handle);
    }

    @Bean
    Task<Void> forgetIdempotencyKeysTask(ForgetIdempotencyKeys forget) {
        return every(Duration.ofHours(1), "forget-idempotency-keys", forget::handle);
    }

    @Bean
    Task<Void> purgeExpiredCredentialsTask(PurgeExpiredCredentials purge) {
        return every(Duration.ofHours(1), "purge-expired-credentials", purge::handle);
    }

    /** At night, and at the next start when the program did not run then. */
    @Bean
    Task<Void> applyRetentionTask(ApplyRetention apply) {
        return Tasks.recurring("apply-retention", new Daily(ZoneId.of("Europe/Paris"), LocalTime.of(3, 30)))
                .execute((instance, context) -> {
                    var outcome = apply.handle();
                    // Messages of exceptions may tell of people.
                    outcome.failures()
                            .forEach(failure -> LOG.error(
                                    "Retention: {} stays until tomorrow: {}",
                                    failure.what(),
                                    failure.why().getClass().getName()));
                    var told = outcome.toString();
                    LOG.info("Retention: {}", told.isEmpty() ? "nothing was kept too long" : told);
                });
    }

    private static Task<Void> every(Duration pause, String name, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> work.run());
    }
}
