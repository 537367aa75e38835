package fr.guichet.bootstrap.demo;

import fr.guichet.application.account.Accounts;
import fr.guichet.application.registration.NewChild;
import fr.guichet.application.registration.RegisterChildminder;
import fr.guichet.application.registration.RegisterParent;
import fr.guichet.application.registration.Registrant;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PersonName;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.registration.Birth;
import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.Childminder;
import fr.guichet.domain.registration.City;
import fr.guichet.domain.registration.Country;
import fr.guichet.domain.registration.FirstName;
import fr.guichet.domain.registration.Nir;
import fr.guichet.domain.registration.Presentation;
import fr.guichet.domain.registration.ShortText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Those who wait for a manager; Claire MARTIN is left for the reader to register. */
@Component
@Profile("demo")
final class DemoRegistrations {

    private static final Registrant DAVID =
            registrant("david.lecomte@ptits-pas.fr", "David", "LECOMTE", "+33645566778");
    private static final Registrant MARIE = registrant("marie.dubois@ptits-pas.fr", "Marie", "DUBOIS", "+33696345678");
    private static final Registrant FATIMA =
            registrant("fatima.elmansouri@ptits-pas.fr", "Fatima", "EL MANSOURI", "+33675456789");

    private final RegisterParent registerParent;
    private final RegisterChildminder registerChildminder;
    private final Accounts accounts;
    private final Clock clock;

    DemoRegistrations(
            RegisterParent registerParent, RegisterChildminder registerChildminder, Accounts accounts, Clock clock) {
        this.registerParent = registerParent;
        this.registerChildminder = registerChildminder;
        this.accounts = accounts;
        this.clock = clock;
    }

    void lay() {
        if (isNew(DAVID)) {
            registerParent.handle(david());
        }
        if (isNew(MARIE)) {
            registerChildminder.handle(childminder(
                    MARIE,
                    "25 Rue de la République",
                    new Birth(LocalDate.of(1980, 6, 8), new City("Bezons"), new Country("FR")),
                    "280069506304515",
                    new Childminder.Agreement(new ShortText("AGR-2019-095001"), LocalDate.of(2019, 9, 1), 4),
                    "Assistante maternelle depuis plus de quinze ans, dans une maison avec jardin."));
        }
        if (isNew(FATIMA)) {
            registerChildminder.handle(childminder(
                    FATIMA,
                    "17 Boulevard Aristide Briand",
                    new Birth(LocalDate.of(1975, 11, 12), new City("Tanger"), new Country("MA")),
                    "275119935006640",
                    new Childminder.Agreement(new ShortText("AGR-2017-095002"), LocalDate.of(2017, 6, 15), 3),
                    "J’accueille les enfants en appartement, près du parc, et parle avec eux français et arabe."));
        }
    }

    private boolean isNew(Registrant registrant) {
        return accounts.findByEmail(registrant.email()).isEmpty();
    }

    private RegisterParent.Command david() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new RegisterParent.Command(
                DAVID,
                Optional.of(new PostalAddress("31 Rue Édouard Vaillant", "95870", "Bezons")),
                Optional.of(new ShortText("Développeur web")),
                Optional.of(new ShortText("Père célibataire")),
                Optional.empty(),
                Optional.empty(),
                List.of(new NewChild.Born(
                        new FirstName("Maxime"), Child.Gender.MALE, today.minusMonths(30), false, Optional.empty())),
                Optional.of(new Presentation("Je cherche un accueil à temps plein, du lundi au vendredi.")),
                true,
                Optional.empty());
    }

    private static RegisterChildminder.Command childminder(
            Registrant registrant,
            String street,
            Birth birth,
            String nir,
            Childminder.Agreement agreement,
            String presentation) {
        return new RegisterChildminder.Command(
                registrant,
                new PostalAddress(street, "95870", "Bezons"),
                birth,
                new Nir(nir),
                agreement,
                Optional.of(new Presentation(presentation)),
                Optional.empty(),
                false,
                true,
                Optional.empty());
    }

    private static Registrant registrant(String email, String firstName, String lastName, String phone) {
        return new Registrant(
                new EmailAddress(email), new PersonName(firstName, lastName), new PhoneNumber(phone), Optional.empty());
    }
}
