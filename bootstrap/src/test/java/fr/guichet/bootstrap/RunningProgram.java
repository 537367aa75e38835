package fr.guichet.bootstrap;

import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.guichet.application.Ids;
import fr.guichet.application.SettableClock;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.AccessTokens;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.SecretHash;
import fr.guichet.application.account.Session;
import fr.guichet.application.account.Sessions;
import fr.guichet.application.booking.BookingWorld;
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
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole program as it is wired for its users, on PostgreSQL, with a mail server that keeps what it is sent. It starts
 * once for all tests of the JVM, so each of them has people of its own.
 */
public final class RunningProgram {

    public static final String ADMINISTRATOR = "admin@guichet.example";
    private static final String FIRST_PASSWORD = "Premier-jour-1";
    public static final String PASSWORD = "Second-jour-2";
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static @Nullable RunningProgram shared;
    private static @Nullable RunningProgram sharedWithClock;

    private final House house;
    private final ConfigurableApplicationContext context;
    private boolean administratorReady;

    /** What program instances share. */
    private record House(GreenMail mail, PostgresTestDatabase database, Path folder, Optional<SettableClock> clock) {

        static House build(Optional<SettableClock> clock) {
            var mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
            mail.start();
            return new House(mail, PostgresTestDatabase.create(), temporaryFolder(), clock);
        }

        Post post() {
            return new Post(mail, folder.resolve("sms"));
        }

        void tearDown() {
            mail.stop();
            database.close();
        }
    }

    private RunningProgram(House house) {
        this(house, "");
    }

    private RunningProgram(House house, String profiles) {
        this.house = house;
        context = new SpringApplicationBuilder(Guichet.class)
                .registerShutdownHook(false)
                .initializers(starting -> house.clock()
                        .ifPresent(clock -> ((GenericApplicationContext) starting)
                                .registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true))))
                .run(Stream.of(
                                "spring.profiles.active=" + profiles,
                                "server.port=0",
                                "guichet.data-dir=" + house.folder(),
                                "guichet.first-administrator.email=" + ADMINISTRATOR,
                                "guichet.first-administrator.password=" + FIRST_PASSWORD,
                                "spring.datasource.url=" + house.database().jdbcUrl(),
                                "spring.datasource.username=" + house.database().user(),
                                "spring.datasource.password=" + house.database().password(),
                                "spring.mail.host=localhost",
                                "spring.mail.port=" + house.mail().getSmtp().getPort())
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
    }

    /** The one program, which the first to ask starts. */
    public static synchronized RunningProgram shared() {
        if (shared == null) {
            shared = new RunningProgram(House.build(Optional.empty()));
        }
        return shared;
    }

    /** The one program whose clock stands still until a test moves it; each test sets it before anything else. */
    public static synchronized RunningProgram withClock() {
        if (sharedWithClock == null) {
            sharedWithClock = startedAt(BookingWorld.START);
        }
        return sharedWithClock;
    }

    /** A program of the test's own, whose clock stands still; the test ends it with {@link #end}. */
    public static RunningProgram startedAt(Instant now) {
        return new RunningProgram(House.build(Optional.of(new SettableClock(now))));
    }

    /** The same with the demo data. */
    public static RunningProgram startedWithDemo(Instant now) {
        return new RunningProgram(House.build(Optional.of(new SettableClock(now))), "demo");
    }

    /** One more instance on the same database, with the same clock; the test closes it. */
    public RunningProgram anotherInstance() {
        return new RunningProgram(house);
    }

    /** Ends this instance as a stop by its operator does. */
    public void close() {
        context.close();
    }

    /** Ends this instance, which is the last one, and what it ran on. */
    public void end() {
        context.close();
        house.tearDown();
    }

    private static synchronized void stop() {
        Stream.of(Optional.ofNullable(shared), Optional.ofNullable(sharedWithClock))
                .flatMap(Optional::stream)
                .forEach(RunningProgram::end);
        shared = null;
        sharedWithClock = null;
    }

    /** Stops the program after the last test, while its database still runs. */
    public static final class StopAtTheEnd implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext test) {
            AutoCloseable stop = RunningProgram::stop;
            test.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(StopAtTheEnd.class, key -> stop);
        }
    }

    /** The clock of a program that has one of its own. */
    public SettableClock clock() {
        return house.clock().orElseThrow();
    }

    /** Has a recurring task done now instead of when its time comes. */
    public void runNow(String task) {
        // Not while it is being done; it may have begun before whatever the test wants it to see.
        await().ignoreException(TaskInstanceCurrentlyExecutingException.class).until(() -> {
            context.getBean(Scheduler.class).reschedule(TaskInstanceId.of(task, RecurringTask.INSTANCE), Instant.now());
            return true;
        });
    }

    /** What the program is made of, for the few tests that must reach behind HTTP. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** The same where there are several of that type. */
    public <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Where this instance answers. */
    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Someone without a token. */
    public Api api() {
        return Api.anonymous(port());
    }

    /** All of its parts of a kind. */
    public <T> List<T> beans(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    /** Its database, to look at what is stored. */
    public PostgresTestDatabase database() {
        return house.database();
    }

    /** The first administrator, who has changed the password of the configuration (spec A3). */
    public synchronized Api administrator() {
        if (!administratorReady) {
            // Another instance on this database may have changed it before.
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
            administratorReady = true;
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
                        Optional.of(new PhoneNumber("+33612%06d".formatted(number))),
                        now),
                0);
        var file = ClientFile.open(new ClientFile.Id(ids.next()), account.person());
        context.getBean(Transactions.class).run(() -> {
            context.getBean(Accounts.class).add(account);
            if (!role.isStaff()) {
                context.getBean(ClientFiles.class).add(file);
            }
            if (role == Role.PRACTITIONER) {
                context.getBean(OpenAgenda.class)
                        .handle(new Practitioner.Id(account.id().value()));
            }
        });
        return again(account.person());
    }

    /** Someone whom another instance on this database knows too. */
    public SignedIn again(Person person) {
        return new SignedIn(person, new Calls(person));
    }

    /** The API as someone sees it whose token never runs out, however far the test moves the clock. */
    private final class Calls implements Supplier<Api> {

        private static final Duration WELL_IN_TIME = Duration.ofMinutes(10);

        private final Person person;
        private Instant issuedAt = Instant.MIN;
        private @Nullable Api current;

        Calls(Person person) {
            this.person = person;
        }

        @Override
        public synchronized Api get() {
            var now = context.getBean(Clock.class).instant();
            var api = current;
            if (api == null || now.isBefore(issuedAt) || now.isAfter(issuedAt.plus(WELL_IN_TIME))) {
                api = signIn(now);
                current = api;
                issuedAt = now;
            }
            return api;
        }

        private Api signIn(Instant now) {
            var id = new Session.Id(context.getBean(Ids.class).next());
            var session = new Session(id, person.id(), now, now.plus(Session.LIFETIME));
            context.getBean(Transactions.class)
                    .run(() -> context.getBean(Sessions.class).open(session, SecretHash.of(id.toString())));
            var token = context.getBean(AccessTokens.class).issue(person.id(), id, person.role(), now);
            return api().as(token.value());
        }
    }

    /** The text of the one e-mail with that subject to that address, once it has arrived. */
    public String awaitEmail(String address, String subject) {
        return house.post().awaitEmail(address, subject);
    }

    /** The texts of that many e-mails with that subject to that address, once they have arrived. */
    public List<String> awaitEmails(String address, String subject, int count) {
        return house.post().awaitEmails(address, subject, count);
    }

    /** What has arrived at that address with that subject. */
    public List<MimeMessage> emails(String address, String subject) {
        return house.post().emails(address, subject);
    }

    /** The text messages that were sent to that number, in no order. */
    public List<String> texts(String e164) {
        return house.post().texts(e164);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("guichet-test");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Someone with an account. */
    public record SignedIn(Person person, Supplier<Api> calls) {

        public String id() {
            return person.id().value().toString();
        }

        public String email() {
            return person.email().value();
        }

        /** The API as they see it. */
        public Api api() {
            return calls.get();
        }
    }
}
