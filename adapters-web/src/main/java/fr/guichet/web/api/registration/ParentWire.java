package fr.guichet.web.api.registration;

import fr.guichet.application.registration.ParentView;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.Decision;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.registration.Child;
import fr.guichet.domain.registration.Family;
import fr.guichet.domain.registration.FirstName;
import fr.guichet.domain.registration.Parent;
import fr.guichet.domain.registration.Presentation;
import fr.guichet.domain.registration.ShortText;
import fr.guichet.domain.registration.TermsAcceptance;
import fr.guichet.web.api.account.StatusWords;
import fr.guichet.web.api.account.ValidationWire;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A parent as managers see them. */
record ParentWire(
        UUID id,
        String email,
        String prenom,
        String nom,
        @Nullable String telephone,
        @Nullable String adresse,
        @Nullable String codePostal,
        @Nullable String ville,
        @Nullable String profession,
        @Nullable String situationFamiliale,
        @Nullable LocalDate dateNaissance,
        @Nullable String presentation,
        String statut,
        Instant creeLe,
        ValidationWire validation,
        @Nullable CoParentWire coParent,
        List<ChildWire> enfants,
        @Nullable Instant cguAccepteesLe,
        boolean dossierComplet,
        List<String> elementsManquants) {

    /** The other parent, as an account of their own. */
    record CoParentWire(
            UUID id,
            String email,
            String prenom,
            String nom,
            @Nullable String telephone,
            boolean memeAdresse,
            String statut,
            ValidationWire validation) {

        static CoParentWire of(Account account, Family family, Optional<Decision> last) {
            return new CoParentWire(
                    account.id().value(),
                    account.email().value(),
                    account.name().first(),
                    account.name().last(),
                    account.phone().map(PhoneNumber::national).orElse(null),
                    family.liveTogether(),
                    StatusWords.of(account.status()),
                    ValidationWire.forManagers(account, last));
        }
    }

    /** A child; its surname is that of the parent who registered it. */
    record ChildWire(
            UUID id,
            @Nullable String prenom,
            String nom,
            String genre,
            @Nullable LocalDate dateNaissance,
            @Nullable LocalDate datePrevisionnelle,
            boolean grossesseMultiple,
            @Nullable String photoUrl) {

        static ChildWire of(Child child) {
            var surname = child.surname().text();
            var gender = switch (child.gender()) {
                case MALE -> "H";
                case FEMALE -> "F";
            };
            return switch (child) {
                case Child.Born born ->
                    new ChildWire(
                            born.id().value(),
                            born.firstName().text(),
                            surname,
                            gender,
                            born.birthDate(),
                            null,
                            born.multipleBirth(),
                            born.photo()
                                    .map(photo -> PhotosController.urlOf(born.id()))
                                    .orElse(null));
                case Child.Unborn unborn ->
                    new ChildWire(
                            unborn.id().value(),
                            unborn.firstName().map(FirstName::text).orElse(null),
                            surname,
                            gender,
                            null,
                            unborn.expectedDate(),
                            unborn.multipleBirth(),
                            null);
            };
        }
    }

    static ParentWire of(ParentView view) {
        var file = view.file();
        var account = file.account();
        var family = file.family();
        var parent = family.parent(account.id());
        var address = family.addressOf(account.id());
        return new ParentWire(
                account.id().value(),
                account.email().value(),
                account.name().first(),
                account.name().last(),
                account.phone().map(PhoneNumber::national).orElse(null),
                address.map(PostalAddress::street).orElse(null),
                address.map(PostalAddress::postalCode).orElse(null),
                address.map(PostalAddress::city).orElse(null),
                parent.flatMap(Parent::profession).map(ShortText::text).orElse(null),
                parent.flatMap(Parent::familySituation).map(ShortText::text).orElse(null),
                parent.flatMap(Parent::birthDate).orElse(null),
                parent.flatMap(Parent::presentation).map(Presentation::text).orElse(null),
                StatusWords.of(account.status()),
                account.createdAt(),
                ValidationWire.forManagers(account, file.latestDecision()),
                file.coParent()
                        .map(other -> CoParentWire.of(other, family, file.coParentsDecision()))
                        .orElse(null),
                family.children().stream().map(ChildWire::of).toList(),
                file.terms().map(TermsAcceptance::acceptedAt).orElse(null),
                view.missing().isEmpty(),
                MissingWords.of(view.missing()));
    }
}
