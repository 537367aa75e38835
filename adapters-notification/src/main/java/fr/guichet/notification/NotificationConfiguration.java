package fr.guichet.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import fr.guichet.application.Ids;
import fr.guichet.application.booking.CalendarWriter;
import fr.guichet.application.clientfile.ConditionsPdf;
import fr.guichet.application.clientfile.DrawingReader;
import fr.guichet.application.notification.DeliverMessage;
import fr.guichet.application.notification.Deliveries;
import fr.guichet.application.notification.DeliveryTasks;
import fr.guichet.application.notification.EmailSender;
import fr.guichet.application.notification.MessageOutbox;
import fr.guichet.application.notification.Messages;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.notification.SmsSender;
import fr.guichet.application.practice.Practices;
import fr.guichet.application.practice.TextPdf;
import fr.guichet.application.privacy.SecretBox;
import fr.guichet.domain.account.ContactChannel;
import fr.guichet.notification.booking.CalendarFeedWriter;
import fr.guichet.notification.clientfile.PdfConditions;
import fr.guichet.notification.clientfile.PdfTexts;
import fr.guichet.notification.clientfile.PngDrawingReader;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The adapters of this module: by SMTP where {@code spring.mail.host} is set, into the data folder otherwise (spec A9). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NotificationSettings.class, SmsSettings.class})
@PropertySource("classpath:fr/guichet/notification/scheduler.properties")
public class NotificationConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationConfiguration.class);

    @Bean
    FrenchMessageRenderer messageRenderer(NotificationSettings settings) {
        return new FrenchMessageRenderer(settings.publicUrl().toString());
    }

    /** Links that fit no text message would be found out when the first one fails; better at the start (spec A9). */
    @Bean
    ApplicationRunner textMessagesFit(
            FrenchMessageRenderer renderer, Practices practices, NotificationSettings settings) {
        return arguments -> {
            var practice = practices.current();
            if (!renderer.fits(practice)) {
                var reason = "A link under guichet.public-url (" + settings.publicUrl()
                        + ") fits no text message of 160 characters under the name of this practice";
                if (practice.channel() != ContactChannel.EMAIL) {
                    throw new LinksTooLong(reason + ".");
                }
                LOG.warn("{}; who asks for text messages gets e-mail instead", reason);
            }
        };
    }

    @Bean
    EmailSender emailSender(ObjectProvider<JavaMailSenderImpl> server, NotificationSettings settings) {
        var configured = server.getIfAvailable();
        return configured == null
                ? new FileEmailSender(settings.dataDir().resolve("mail"))
                : new SmtpEmailSender(configured);
    }

    @Bean
    SmsSender smsSender(NotificationSettings settings, SmsSettings sms, Clock clock) {
        return switch (sms.gateway()) {
            case FILE -> new FileSmsSender(settings.dataDir().resolve("sms"));
            case TWILIO -> new TwilioSmsSender(sms.twilio(), new SmsGateway("Twilio", clock));
            case OVH -> new OvhSmsSender(sms.ovh(), new SmsGateway("OVHcloud", clock), clock);
        };
    }

    @Bean
    Deliveries deliveries(DeliveryTasks tasks, ObjectProvider<Scheduler> scheduler) {
        return new ScheduledDeliveries(tasks, scheduler::getObject);
    }

    @Bean
    Task<Void> messageDelivery(DeliverMessage deliver) {
        return ScheduledDeliveries.task(deliver);
    }

    @Bean
    ConditionsPdf conditionsPdf() {
        return new PdfConditions();
    }

    @Bean
    TextPdf textPdf() {
        return new PdfTexts();
    }

    @Bean
    DrawingReader drawingReader() {
        return new PngDrawingReader();
    }

    @Bean
    CalendarWriter calendarWriter() {
        return new CalendarFeedWriter();
    }

    @Bean
    Outbox outbox(
            Messages messages,
            Deliveries deliveries,
            FrenchMessageRenderer renderer,
            Practices practices,
            SecretBox secretBox,
            Ids ids,
            Clock clock) {
        return new MessageOutbox(messages, deliveries, renderer, practices, secretBox, ids, clock);
    }
}
