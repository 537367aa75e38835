package fr.guichet.bootstrap.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.guichet.application.PageRequest;
import fr.guichet.application.StaleVersion;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.Actor;
import fr.guichet.application.clientfile.DocumentStore;
import fr.guichet.application.notification.DeliverMessage;
import fr.guichet.application.notification.Deliveries;
import fr.guichet.application.notification.EmailSender;
import fr.guichet.application.notification.Message;
import fr.guichet.application.notification.Message.State;
import fr.guichet.application.notification.Messages;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Outbox;
import fr.guichet.application.notification.Recipient;
import fr.guichet.application.notification.Reminders;
import fr.guichet.application.notification.ResendMessage;
import fr.guichet.application.notification.SecretToken;
import fr.guichet.application.notification.SmsSender;
import fr.guichet.application.practice.Practices;
import fr.guichet.application.privacy.Retention;
import fr.guichet.application.privacy.SecretBox;
import fr.guichet.application.privacy.TurningSecretBox;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.Role;
import fr.guichet.notification.NotificationConfiguration;
import fr.guichet.persistence.PersistenceConfiguration;
import fr.guichet.persistence.PostgresTestDatabase;
import fr.guichet.persistence.privacy.KeyedHash;
import fr.guichet.persistence.privacy.SecretKeys;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@DisplayName("spec A9: messages leave at least once, over PostgreSQL and SMTP")
class DeliveryTest {

    private static final EmailAddress ADDRESS = new EmailAddress("claire.martin@ptits-pas.fr");
    private static final SecretToken TOKEN = new SecretToken("canary-of-a-link-token");

    private final GreenMail mailServer =
            new GreenMail(ServerSetup.SMTP.dynamicPort()).withConfiguration(new GreenMailConfiguration());
    private final List<ConfigurableApplicationContext> programs = new ArrayList<>();
    private PostgresTestDatabase database;
    private int mailPort;

    @BeforeEach
    void start() {
        database = PostgresTestDatabase.create();
        mailServer.start();
    }

    @AfterEach
    void stop() {
        programs.forEach(ConfigurableApplicationContext::close);
        mailServer.stop();
        database.close();
    }

    @Test
    void what_is_kept_leaves_and_what_is_rolled_back_does_not() throws Exception {
        var program = program();
        assertThatThrownBy(() -> transactions(program).run(() -> {
                    outbox(program).add(link("Rolled"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        tell(program, link("Claire"));

        assertThat(mailServer.waitForIncomingEmail(15_000, 1)).isTrue();
        await().until(() -> states(program).equals(List.of(State.SENT)));
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        assertThat(text(mailServer.getReceivedMessages()[0]))
                .contains("Bonjour Claire MARTIN")
                .contains("https://app.ptits-pas.fr/create-password?token=" + TOKEN.value());
        assertThat(all(program).getFirst().secret()).isEmpty();
        await().until(this::nothingWaits);
    }

    @Test
    void two_programs_share_the_work() {
        var one = program();
        var other = program();
        for (var i = 0; i < 60; i++) {
            tell(i % 2 == 0 ? one : other, link("Claire"));
        }

        assertThat(mailServer.waitForIncomingEmail(30_000, 60)).isTrue();
        await().atMost(Duration.ofSeconds(15)).until(this::nothingWaits);
        assertThat(mailServer.getReceivedMessages()).hasSize(60);
        var ids = new HashSet<String>();
        for (var message : mailServer.getReceivedMessages()) {
            ids.add(id(message));
        }
        assertThat(ids).hasSize(60);
    }

    @Test
    void what_a_program_was_sending_when_it_was_killed_is_sent_by_the_next() throws Exception {
        var first = program();
        tell(first, link("Claire"));
        mailServer.waitForIncomingEmail(15_000, 1);
        await().until(this::nothingWaits);
        var sent = all(first).getFirst();
        first.close();

        // As a killed program leaves it: handed over, not noted, its task picked and its heart still.
        database.transactions().run(() -> {
            database.dsl()
                    .execute("update message set state = 'QUEUED', attempts = 0, secret = decode('"
                            + HexFormat.of().formatHex(sealed(sent.id())) + "', 'hex')");
            database.dsl()
                    .execute("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                            + " last_heartbeat, version) values ('deliver-message', '"
                            + sent.id().value()
                            + "', now() - interval '1 hour', true, 'killed', now() - interval '1 hour', 2)");
        });
        var second = program();

        assertThat(mailServer.waitForIncomingEmail(20_000, 2)).isTrue();
        var received = mailServer.getReceivedMessages();
        assertThat(id(received[1])).isEqualTo(id(received[0]));
        assertThat(text(received[1])).isEqualTo(text(received[0]));
        await().until(() -> states(second).equals(List.of(State.SENT)));
    }

    @Test
    void a_message_waits_while_the_mail_server_is_away_and_can_be_hastened() throws Exception {
        var program = program();
        mailServer.stop();
        tell(program, link("Claire"));
        await().atMost(Duration.ofSeconds(15)).until(() -> states(program).equals(List.of(State.FAILED)));
        var failed = all(program).getFirst();
        assertThat(failed.progress().lastError().orElseThrow()).contains("ConnectException");
        assertThat(failed.secret()).isPresent();

        var back = new GreenMail(new ServerSetup(mailPort, "localhost", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            var administrator = new Actor(new Account.Id(new UUID(1, 1)), Role.ADMINISTRATOR);
            assertThat(program.getBean(ResendMessage.class).handle(administrator, failed.id()))
                    .isInstanceOf(ResendMessage.Outcome.Queued.class);
            assertThat(back.waitForIncomingEmail(15_000, 1)).isTrue();
            assertThat(id(back.getReceivedMessages()[0])).isEqualTo(failed.messageId());
            assertThat(text(back.getReceivedMessages()[0])).contains(TOKEN.value());
        } finally {
            back.stop();
        }
    }

    @Test
    void a_message_that_is_just_leaving_cannot_be_hastened() {
        var program = program();
        mailServer.stop();
        tell(program, link("Claire"));
        await().atMost(Duration.ofSeconds(15)).until(() -> states(program).equals(List.of(State.FAILED)));
        database.transactions()
                .run(() -> database.dsl()
                        .execute("update scheduled_tasks set picked = true, picked_by = 'another',"
                                + " last_heartbeat = now() where task_name = 'deliver-message'"));

        var administrator = new Actor(new Account.Id(new UUID(1, 1)), Role.ADMINISTRATOR);
        assertThatThrownBy(() -> program.getBean(ResendMessage.class)
                        .handle(administrator, all(program).getFirst().id()))
                .isInstanceOf(StaleVersion.class);
        assertThat(states(program)).containsExactly(State.FAILED);
    }

    private ConfigurableApplicationContext program() {
        mailPort = mailServer.getSmtp().getPort();
        var program = new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.datasource.hikari.maximum-pool-size=6",
                        "--spring.mail.host=localhost",
                        "--spring.mail.port=" + mailPort,
                        "--guichet.public-url=https://app.ptits-pas.fr",
                        "--db-scheduler.heartbeat-interval=1s",
                        "--db-scheduler.polling-interval=500ms");
        programs.add(program);
        return program;
    }

    private static void tell(ConfigurableApplicationContext program, Notification notification) {
        transactions(program).run(() -> outbox(program).add(notification));
    }

    private static Outbox outbox(ConfigurableApplicationContext program) {
        return program.getBean(Outbox.class);
    }

    private static Transactions transactions(ConfigurableApplicationContext program) {
        return program.getBean(Transactions.class);
    }

    private static List<Message> all(ConfigurableApplicationContext program) {
        return program.getBean(Messages.class)
                .list(Optional.empty(), PageRequest.first())
                .entries();
    }

    private static List<State> states(ConfigurableApplicationContext program) {
        return all(program).stream().map(it -> it.progress().state()).toList();
    }

    private boolean nothingWaits() {
        return Long.valueOf(0)
                .equals(database.dsl()
                        .fetchValue("select count(*) from scheduled_tasks where task_name = 'deliver-message'"));
    }

    private static Notification link(String firstName) {
        return new Notification.PasswordLink(
                Recipient.byEmail(new PersonName(firstName, "MARTIN"), ADDRESS, UUID.randomUUID()),
                Notification.PasswordLink.Purpose.CREATE,
                ADDRESS,
                TOKEN,
                Clock.systemUTC().instant().plus(Duration.ofDays(7)));
    }

    private static byte[] sealed(Message.Id id) {
        return new TurningSecretBox().seal(TOKEN.value().getBytes(StandardCharsets.UTF_8), "message:" + id.value());
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage message) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
    }

    /** As much of the program as messages need. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({PersistenceConfiguration.class, NotificationConfiguration.class})
    static class Program {

        @Bean
        @Primary
        SecretBox testSecretBox() {
            return new TurningSecretBox();
        }

        @Bean
        Retention retention() {
            return Retention.DEFAULT;
        }

        @Bean
        KeyedHash keyedHash() {
            var key = Base64.getEncoder().encodeToString(new byte[32]);
            return new KeyedHash(SecretKeys.configured(key, key));
        }

        @Bean
        DeliverMessage deliverMessage(
                Messages messages,
                EmailSender emails,
                SmsSender texts,
                Reminders reminders,
                DocumentStore documents,
                SecretBox box,
                Practices practices,
                Transactions transactions,
                Clock clock) {
            return new DeliverMessage(
                    messages, emails, texts, reminders, documents, box, practices, transactions, clock);
        }

        @Bean
        ResendMessage resendMessage(Messages messages, Deliveries deliveries, Transactions transactions, Clock clock) {
            return new ResendMessage(messages, deliveries, transactions, clock);
        }
    }
}
