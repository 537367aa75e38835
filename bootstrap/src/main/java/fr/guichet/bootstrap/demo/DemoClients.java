package fr.guichet.bootstrap.demo;

import fr.guichet.application.Ids;
import fr.guichet.application.Transactions;
import fr.guichet.application.account.Accounts;
import fr.guichet.application.clientfile.ClientFiles;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.clientfile.ChipNumber;
import fr.guichet.domain.clientfile.Client;
import fr.guichet.domain.clientfile.ClientFile;
import fr.guichet.domain.clientfile.Dog;
import fr.guichet.domain.clientfile.Dogs;
import fr.guichet.domain.clientfile.HomeAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The trainer's clients with their dogs: Léa, who has an account, and two who called and have no e-mail address (spec C1). */
@Component
@Profile("demo")
final class DemoClients {

    private static final EmailAddress LEA = new EmailAddress("lea.petit@guichet.example");

    private final Accounts accounts;
    private final ClientFiles files;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    DemoClients(Accounts accounts, ClientFiles files, Transactions transactions, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.files = files;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    void lay() {
        transactions.run(() -> accounts.findByEmail(LEA)
                .map(Account::id)
                .flatMap(files::findByAccount)
                .filter(file -> file.dogs().all().isEmpty() && file.address().isEmpty())
                .ifPresent(this::lay));
    }

    private void lay(ClientFile lea) {
        files.update(lea.with(lea.client()
                .withAddress(
                        Optional.of(new HomeAddress("8 rue des Tilleuls", Optional.of("69003"), Optional.of("Lyon"))))
                .withDogs(new Dogs(List.of(dog("Moka", "Border collie", 8, "250269604123456"))))));
        caller("Henri", "VASSEUR", "+33478123456", dog("Rex", "Berger allemand", 40, "250269604123457"));
        caller(
                "Élodie",
                "MARCHAND",
                "+33612345604",
                dog("Zoé", "Teckel", 26, "250269604123458"),
                dog("Éclair", "Whippet", 14, "250269604123459"));
    }

    private void caller(String first, String last, String phone, Dog... dogs) {
        files.add(new ClientFile.Preliminary(
                new Client(
                        new ClientFile.Id(ids.next()),
                        Optional.empty(),
                        new PersonName(first, last),
                        Optional.empty(),
                        Optional.of(new PhoneNumber(phone)),
                        Optional.empty(),
                        new Dogs(List.of(dogs)),
                        clock.instant()),
                0));
    }

    private Dog dog(String name, String breed, int months, String chip) {
        return new Dog(
                new Dog.Id(ids.next()),
                name,
                breed,
                Optional.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(months)),
                Optional.of(new ChipNumber(chip)));
    }
}
