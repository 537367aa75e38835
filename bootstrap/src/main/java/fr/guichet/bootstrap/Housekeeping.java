package fr.guichet.bootstrap;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.guichet.application.account.PurgeExpiredCredentials;
import fr.guichet.application.booking.ForgetIdempotencyKeys;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is thrown away every night, by one of the programs that share a database. */
@Configuration(proxyBeanMethods = false)
class Housekeeping {

    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    @Bean
    Task<Void> forgetWhatHasExpired(PurgeExpiredCredentials credentials, ForgetIdempotencyKeys keys) {
        return Tasks.recurring("forget-what-has-expired", Schedules.daily(NIGHT))
                .execute((instance, context) -> {
                    credentials.handle();
                    keys.handle();
                });
    }
}
