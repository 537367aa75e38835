package fr.guichet.web.api.registration;

import fr.guichet.application.account.Actor;
import fr.guichet.application.registration.ViewOwnFamily;
import fr.guichet.application.registration.ViewOwnFamily.Contact;
import fr.guichet.application.registration.ViewOwnFamily.OwnFamily;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.account.PostalAddress;
import fr.guichet.domain.registration.Presentation;
import fr.guichet.domain.registration.ShortText;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A parent's own family (spec A7). */
@RestController
@Tag(name = "Mon compte")
class OwnFamilyController {

    private final ViewOwnFamily viewOwnFamily;

    OwnFamilyController(ViewOwnFamily viewOwnFamily) {
        this.viewOwnFamily = viewOwnFamily;
    }

    record FamilyWire(
            @Nullable String adresse,
            @Nullable String codePostal,
            @Nullable String ville,
            @Nullable String profession,
            @Nullable String situationFamiliale,
            @Nullable LocalDate dateNaissance,
            @Nullable String presentation,
            @Nullable OtherParent coParent,
            List<ParentWire.ChildWire> enfants,
            boolean dossierComplet,
            List<String> elementsManquants) {}

    /** How to reach them stays away where the parents live apart. */
    record OtherParent(
            String prenom,
            String nom,
            boolean memeAdresse,
            @Nullable String email,
            @Nullable String telephone) {

        private static OtherParent of(ViewOwnFamily.CoParent other) {
            return new OtherParent(
                    other.name().first(),
                    other.name().last(),
                    other.sameAddress(),
                    other.contact().map(contact -> contact.email().value()).orElse(null),
                    other.contact()
                            .flatMap(Contact::phone)
                            .map(PhoneNumber::national)
                            .orElse(null));
        }
    }

    @Operation(
            summary = "Voir sa famille",
            description =
                    "Ses enfants avec l'adresse de leur photo, et l'autre parent ; ses coordonnées seulement quand les"
                            + " deux parents vivent à la même adresse.")
    @GetMapping("/api/v1/users/me/famille")
    FamilyWire view(Actor actor) {
        return viewOwnFamily
                .handle(new ViewOwnFamily.Query(actor))
                .map(OwnFamilyController::wire)
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private static FamilyWire wire(OwnFamily family) {
        var own = family.own();
        return new FamilyWire(
                family.address().map(PostalAddress::street).orElse(null),
                family.address().map(PostalAddress::postalCode).orElse(null),
                family.address().map(PostalAddress::city).orElse(null),
                own.profession().map(ShortText::text).orElse(null),
                own.familySituation().map(ShortText::text).orElse(null),
                own.birthDate().orElse(null),
                own.presentation().map(Presentation::text).orElse(null),
                family.coParent().map(OtherParent::of).orElse(null),
                family.children().stream().map(ParentWire.ChildWire::of).toList(),
                family.missing().isEmpty(),
                MissingWords.of(family.missing()));
    }
}
