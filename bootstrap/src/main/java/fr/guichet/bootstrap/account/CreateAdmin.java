package fr.guichet.bootstrap.account;

import fr.guichet.application.account.CreateSuperAdministrator;
import fr.guichet.application.account.CreateSuperAdministrator.Command;
import fr.guichet.application.account.CreateSuperAdministrator.Outcome;
import fr.guichet.bootstrap.CannotStart;
import fr.guichet.bootstrap.GuichetProperties;
import fr.guichet.bootstrap.database.ExistingDatabase;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PasswordViolation;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.persistence.PersistenceConfiguration;
import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/** {@code create-admin}: one more super_admin for an installation, whether it runs or not (spec A3). */
public final class CreateAdmin {

    public static final String NAME = "create-admin";
    public static final String USAGE = "java -jar guichet.jar create-admin --email name@example.org"
            + " [--first-name …] [--last-name …] [--guichet.data-dir=… | --spring.datasource.url=… …]";

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISUSE = 2;

    private final PasswordSource passwords;
    private final PrintStream out;
    private final PrintStream err;

    public CreateAdmin(PasswordSource passwords, PrintStream out, PrintStream err) {
        this.passwords = passwords;
        this.out = out;
        this.err = err;
    }

    /** The exit code: 0 when the account is there. */
    public int run(String... arguments) {
        return switch (CreateAdminOptions.of(arguments)) {
            case CreateAdminOptions.Help ignored -> {
                out.println(USAGE);
                out.println("Asks for the password, or reads it from the standard input.");
                yield DONE;
            }
            case CreateAdminOptions.Misuse misuse -> {
                err.println("guichet: " + misuse.why());
                err.println(USAGE);
                yield MISUSE;
            }
            case CreateAdminOptions.Wish wish -> run(wish);
        };
    }

    private int run(CreateAdminOptions.Wish wish) {
        var password = passwords.password();
        if (password.isEmpty()) {
            return refused("No password was given, or not the same one twice.");
        }
        try (var program = program(wish)) {
            var create = program.getBean(CreateSuperAdministrator.class);
            return told(
                    wish.email(),
                    create.handle(new Command(wish.email(), wish.name(), new RawPassword(password.get()))));
        } catch (RuntimeException failed) {
            var explained = ExistingDatabase.explained(failed);
            return refused(
                    explained.map(CannotStart::getMessage).orElse("It failed: " + failed),
                    explained.map(CannotStart::action).orElse(""));
        }
    }

    private int told(EmailAddress email, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created ignored -> {
                out.println("The account " + email.value()
                        + " is created as super_admin. The password must be changed at the first login.");
                yield DONE;
            }
            case Outcome.EmailInUse ignored ->
                refused(email.value() + " is the address of an account already; nothing was changed.");
            case Outcome.InvalidPassword invalid ->
                refused("The password is refused: "
                        + invalid.violations().stream()
                                .map(CreateAdmin::sentence)
                                .collect(Collectors.joining("; ")) + ".");
        };
    }

    private int refused(String... lines) {
        err.println("guichet: " + String.join("\n", lines).strip());
        return REFUSED;
    }

    private static String sentence(PasswordViolation violation) {
        return switch (violation) {
            case PasswordViolation.TooShort it -> "it has less than " + it.minimum() + " characters";
            case PasswordViolation.TooLong it -> "it has more than " + it.maximum() + " characters";
            case PasswordViolation.UpperCaseMissing ignored -> "it has no upper-case letter";
            case PasswordViolation.DigitMissing ignored -> "it has no digit";
            case PasswordViolation.TooCommon ignored -> "it is one that everybody tries first";
            case PasswordViolation.Unchanged ignored -> "it is the one it replaces";
        };
    }

    /** As much of the program as this takes: neither its server nor its tasks, nor the keys of what it seals. */
    private static ConfigurableApplicationContext program(CreateAdminOptions.Wish wish) {
        return new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                NAME,
                                Map.of(
                                        "spring.datasource.hikari.maximum-pool-size",
                                        2,
                                        "spring.main.keep-alive",
                                        false))))
                .properties(Map.of(
                        "logging.level.root", "error",
                        // Says again, at length, what is told in a sentence.
                        "logging.level.com.zaxxer.hikari", "off"))
                .run(wish.settings().toArray(String[]::new));
    }

    // No @Configuration: the program itself, which looks for those, shall not find this one.
    @EnableConfigurationProperties(GuichetProperties.class)
    @Import({ExistingDatabase.class, PersistenceConfiguration.class, CreateSuperAdministrator.class})
    private static final class Parts {}
}
