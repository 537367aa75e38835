package fr.guichet.bootstrap.account;

import fr.guichet.application.account.CreateFirstAdministrator;
import fr.guichet.application.account.CreateFirstAdministrator.Outcome;
import fr.guichet.bootstrap.CannotStart;
import fr.guichet.bootstrap.GuichetProperties;
import fr.guichet.domain.account.PersonName;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** At the first start, creates the administrator of the configuration, or tells a random password once (spec A3). */
@Component
@Profile("!demo")
final class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final PersonName NAME = new PersonName("Administration", "Guichet");

    private final CreateFirstAdministrator createFirstAdministrator;
    private final GuichetProperties.FirstAdministrator configured;

    FirstAdministrator(CreateFirstAdministrator createFirstAdministrator, GuichetProperties settings) {
        this.createFirstAdministrator = createFirstAdministrator;
        this.configured = settings.firstAdministrator();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var command = new CreateFirstAdministrator.Command(
                configured.address(), NAME, Optional.ofNullable(configured.secret()));
        switch (createFirstAdministrator.handle(command)) {
            case Outcome.AlreadyThere ignored -> {}
            case Outcome.Created created -> {
                LOG.info("The first administrator is created; the password must be changed at the first login");
                created.oneTimePassword().ifPresent(password -> tell(password.value()));
            }
            case Outcome.EmailInUse ignored ->
                throw new CannotStart(
                        "No administrator is active, and " + configured.email() + " is the account of somebody else.",
                        "Set guichet.first-administrator.email to another address.");
        }
    }

    /** To the console and not to the log, which is kept and sent elsewhere. */
    private void tell(String password) {
        System.out.printf(
                "%n  First administrator: %s%n  One-time password:   %s%n  (told this once; to be changed at the first login)%n%n",
                configured.email(), password);
    }
}
