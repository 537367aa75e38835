package fr.guichet.application.registration;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The registrations of the reference document, as commands. */
public final class Registrations {

    public static final PostalAddress BEZONS = new PostalAddress("5 Avenue du Général de Gaulle", "95870", "Bezons");

    private Registrations() {}

    public static Registrant claireMartin() {
        return registrant("claire.martin@ptits-pas.fr", "Claire", "MARTIN");
    }

    public static Registrant registrant(String email, String first, String last) {
        return new Registrant(
                new EmailAddress(email),
                new PersonName(first, last),
                new PhoneNumber("+33689567890"),
                Optional.empty());
    }

    /** Claire MARTIN with everything but a co-parent. */
    public static RegisterParent.Command family() {
        return family(claireMartin(), Optional.empty());
    }

    /** The same with Thomas MARTIN at the same address. */
    public static RegisterParent.Command familyWithCoParent() {
        return family(
                claireMartin(),
                Optional.of(new RegisterParent.CoParent(
                        registrant("thomas.martin@ptits-pas.fr", "Thomas", "MARTIN"), true, Optional.empty())));
    }

    public static RegisterParent.Command family(Registrant parent, Optional<RegisterParent.CoParent> coParent) {
        return new RegisterParent.Command(
                parent,
                Optional.of(BEZONS),
                Optional.of(new ShortText("Infirmière")),
                Optional.of(new ShortText("Mariée")),
                Optional.of(LocalDate.of(1990, 4, 3)),
                coParent,
                List.of(
                        new NewChild.Born(
                                new FirstName("Emma"),
                                Child.Gender.FEMALE,
                                LocalDate.of(2025, 2, 15),
                                true,
                                Optional.empty()),
                        new NewChild.Unborn(Optional.empty(), Child.Gender.MALE, LocalDate.of(2027, 3, 1), false)),
                Optional.of(new Presentation("Infirmière de nuit.")),
                true,
                Optional.empty());
    }

    /** Marie DUBOIS. */
    public static RegisterChildminder.Command childminder(Nir nir) {
        return childminder(registrant("marie.dubois@ptits-pas.fr", "Marie", "DUBOIS"), nir);
    }

    public static RegisterChildminder.Command childminder(Registrant registrant, Nir nir) {
        return new RegisterChildminder.Command(
                registrant,
                new PostalAddress("25 Rue de la République", "95870", "Bezons"),
                new Birth(LocalDate.of(1980, 6, 8), new City("Bezons"), new Country("FR")),
                nir,
                new Childminder.Agreement(new ShortText("AGR-2019-095001"), LocalDate.of(2019, 9, 1), 4),
                Optional.of(new Presentation("Assistante maternelle depuis 2019.")),
                Optional.empty(),
                false,
                true,
                Optional.empty());
    }
}
