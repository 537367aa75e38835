package fr.guichet.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.AccessTokens;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.SecretHash;
import fr.guichet.application.account.Session;
import fr.guichet.application.account.Sessions;
import fr.guichet.application.booking.OpenAgenda;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.Person;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.persistence.PostgresTestDatabase;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole program as it is wired for its users, on PostgreSQL, with a mail server that keeps what it is sent. It starts
 * once for all tests of the JVM, so each of them has people of its own.
 */
public final class RunningProgram {

    private static final String ADMINISTRATOR = "admin@guichet.example";
    private static final String FIRST_PASSWORD = "Premier-jour-1";
    private static final String PASSWORD = "Second-jour-2";
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static @Nullable RunningProgram shared;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final PostgresTestDatabase database = PostgresTestDatabase.create();
    private final ConfigurableApplicationContext context;

    private RunningProgram() {
        mail.start();
        context = new SpringApplicationBuilder(Guichet.class)
                .registerShutdownHook(false)
                .run(Stream.of(
                                "server.port=0",
                                "guichet.data-dir=" + temporaryFolder(),
                                "guichet.first-administrator.email=" + ADMINISTRATOR,
                                "guichet.first-administrator.password=" + FIRST_PASSWORD,
                                "spring.datasource.url=" + database.jdbcUrl(),
                                "spring.datasource.username=" + database.user(),
                                "spring.datasource.password=" + database.password(),
                                "spring.mail.host=localhost",
                                "spring.mail.port=" + mail.getSmtp().getPort())
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
    }

    /** The one program, which the first to ask starts. */
    public static synchronized RunningProgram shared() {
        if (shared == null) {
            shared = new RunningProgram();
        }
        return shared;
    }

    private static synchronized void stop() {
        if (shared != null) {
            shared.context.close();
            shared.mail.stop();
            shared.database.close();
            shared = null;
        }
    }

    /** Stops the program after the last test, while its database still runs. */
    public static final class StopAtTheEnd implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext test) {
            AutoCloseable stop = RunningProgram::stop;
            test.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(StopAtTheEnd.class, key -> stop);
        }
    }

    /** Someone without a token. */
    public Api api() {
        return Api.anonymous(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
    }

    /** The first administrator, who has changed the password of the configuration (spec A3). */
    public synchronized Api administrator() {
        var first = api().post("/auth/login", Map.of("email", ADMINISTRATOR, "password", FIRST_PASSWORD));
        if (first.status() == 200) {
            api().as(first.text("access_token"))
                    .post(
                            "/auth/change-password",
                            Map.of(
                                    "password", FIRST_PASSWORD,
                                    "new_password", PASSWORD,
                                    "new_password_confirmation", PASSWORD))
                    .expect(204);
        }
        return api().signIn(ADMINISTRATOR, PASSWORD);
    }

    /** An address that nobody has yet. */
    public static String newAddress(String name) {
        return name + PEOPLE.incrementAndGet() + "@example.org";
    }

    /** Someone active who is signed in without having spent a fifth of a second on a password. */
    public SignedIn someone(Role role) {
        var clock = context.getBean(Clock.class);
        var ids = context.getBean(Ids.class);
        var now = clock.instant();
        var number = PEOPLE.incrementAndGet();
        var account = new Account.Active(
                new Person(
                        new Account.Id(ids.next()),
                        role,
                        new EmailAddress("personne" + number + "@example.org"),
                        new PersonName("Personne", "Numéro " + number),
                        Optional.of(new PhoneNumber("+33612345678")),
                        now),
                0);
        var session = new Session(new Session.Id(ids.next()), account.id(), now, now.plus(Session.LIFETIME));
        var file = ClientFile.open(new ClientFile.Id(ids.next()), account.person());
        context.getBean(Transactions.class).run(() -> {
            context.getBean(Accounts.class).add(account);
            context.getBean(Sessions.class)
                    .open(session, SecretHash.of(session.id().toString()));
            if (!role.isStaff()) {
                context.getBean(ClientFiles.class).add(file);
            }
            if (role == Role.PRACTITIONER) {
                context.getBean(OpenAgenda.class)
                        .handle(new Practitioner.Id(account.id().value()));
            }
        });
        var token = context.getBean(AccessTokens.class).issue(account.id(), session.id(), role, now);
        return new SignedIn(account.id().value().toString(), account.email().value(), api().as(token.value()));
    }

    /** The one e-mail with that subject to that address, once it has arrived. */
    public String awaitEmail(String address, String subject) {
        var found = await().atMost(Duration.ofSeconds(60))
                .until(() -> emails(address, subject), emails -> !emails.isEmpty());
        assertThat(found).hasSize(1);
        return text(found.getFirst());
    }

    /** What has arrived at that address with that subject. */
    public List<MimeMessage> emails(String address, String subject) {
        return Stream.of(mail.getReceivedMessages())
                .filter(message -> isTo(message, address) && subjectOf(message).contains(subject))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return GreenMailUtil.getAddressList(message.getRecipients(RecipientType.TO))
                    .contains(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String subjectOf(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The plain text of the message, which stands before the HTML. */
    private static String text(Part part) {
        try {
            Object content = part.getContent();
            while (content instanceof Multipart parts) {
                content = parts.getBodyPart(0).getContent();
            }
            return content.toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("guichet-test");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Someone with an account, and the API as they see it. */
    public record SignedIn(String id, String email, Api api) {}
}
