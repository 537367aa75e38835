package fr.guichet.bootstrap.demo;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.account.Actor;
import fr.guichet.application.account.CreateFirstAdministrator;
import fr.guichet.application.account.PasswordHasher;
import fr.guichet.application.account.Passwords;
import fr.guichet.application.account.StoredPassword;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PasswordHash;
import fr.guichet.domain.account.Person;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.RawPassword;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.booking.Practitioner;
import fr.guichet.domain.clientfile.ClientFile;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Those who can sign in, by the documents' passwords. */
@Component
@Profile("demo")
final class DemoPeople {

    private static final EmailAddress ADMINISTRATOR = new EmailAddress("admin@ptits-pas.fr");
    private static final RawPassword ADMINISTRATORS_PASSWORD = new RawPassword("4dm1n1strateur");
    private static final RawPassword PASSWORD = new RawPassword("Demo1234!");

    private final CreateFirstAdministrator createFirstAdministrator;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordHasher hasher;
    private final ClientFiles clientFiles;
    private final DemoAgendas agendas;
    private final DemoAppointments appointments;
    private final DemoPapers papers;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    DemoPeople(
            CreateFirstAdministrator createFirstAdministrator,
            Accounts accounts,
            Passwords passwords,
            PasswordHasher hasher,
            ClientFiles clientFiles,
            DemoAgendas agendas,
            DemoAppointments appointments,
            DemoPapers papers,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.createFirstAdministrator = createFirstAdministrator;
        this.accounts = accounts;
        this.passwords = passwords;
        this.hasher = hasher;
        this.clientFiles = clientFiles;
        this.agendas = agendas;
        this.appointments = appointments;
        this.papers = papers;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    void lay() {
        createFirstAdministrator.handle(new CreateFirstAdministrator.Command(
                ADMINISTRATOR, new PersonName("Super", "Administrateur"), Optional.of(ADMINISTRATORS_PASSWORD)));
        if (accounts.findByEmail(new EmailAddress("lea.petit@guichet.example")).isPresent()) {
            return;
        }
        var hash = hasher.hash(PASSWORD);
        transactions.run(() -> {
            add(Role.MANAGER, "lucas.moreau@ptits-pas.fr", "Lucas", "MOREAU", "+33687233445", hash);
            var coach = add(
                    Role.PRACTITIONER, "camille.bernard@guichet.example", "Camille", "BERNARD", "+33612345601", hash);
            var trainer = add(Role.PRACTITIONER, "jonas.favre@guichet.example", "Jonas", "FAVRE", "+33612345602", hash);
            var client = add(Role.CLIENT, "lea.petit@guichet.example", "Léa", "PETIT", "+33612345603", hash);
            var file = ClientFile.open(new ClientFile.Id(ids.next()), client.person());
            clientFiles.add(file);

            agendas.openCoachs(new Practitioner.Id(coach.id().value()));
            var trainersLater =
                    agendas.openTrainers(new Practitioner.Id(trainer.id().value()));
            appointments.book(
                    new Actor(client.id(), Role.CLIENT),
                    new Actor(coach.id(), Role.PRACTITIONER),
                    new Actor(trainer.id(), Role.PRACTITIONER),
                    trainersLater);
            papers.lay(new Actor(trainer.id(), Role.PRACTITIONER), file.id());
        });
    }

    private Account add(Role role, String email, String firstName, String lastName, String phone, PasswordHash hash) {
        var now = clock.instant();
        var account = Account.register(new Person(
                        new Account.Id(ids.next()),
                        role,
                        new EmailAddress(email),
                        new PersonName(firstName, lastName),
                        Optional.of(new PhoneNumber(phone)),
                        now)
                .withEmailConfirmed(now));
        accounts.add(account);
        passwords.set(StoredPassword.chosen(account.id(), hash, now));
        return account;
    }
}
