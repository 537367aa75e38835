package fr.guichet.bootstrap.demo;

import fr.guichet.application.Transactions;
import fr.guichet.application.practice.Practices;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.practice.Practice;
import java.net.URI;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The childminding office of the documents (spec A9), while nobody has changed the practice's settings. */
@Component
@Profile("demo")
final class DemoPractice {

    private final Practices practices;
    private final Transactions transactions;

    DemoPractice(Practices practices, Transactions transactions) {
        this.practices = practices;
        this.transactions = transactions;
    }

    void lay() {
        transactions.run(() -> {
            var fresh = practices.current();
            if (fresh.version() == 0) {
                practices.update(new Practice(
                        "P'titsPas",
                        fresh.zone(),
                        new EmailAddress("contact@ptits-pas.fr"),
                        new EmailAddress("no-reply@ptits-pas.fr"),
                        Optional.of("Plateforme de mise en relation parents / assistantes maternelles"),
                        Optional.of(URI.create("https://ptits-pas.fr")),
                        fresh.channel(),
                        fresh.options(),
                        fresh.version()));
            }
        });
    }
}
