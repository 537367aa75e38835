package fr.guichet.web.api.registration;

import fr.guichet.application.account.Actor;
import fr.guichet.application.registration.ChangeOwnOffer;
import fr.guichet.application.registration.ViewOwnOffer;
import fr.guichet.domain.registration.ChildcareOffer;
import fr.guichet.domain.registration.Childminder;
import fr.guichet.domain.registration.Speciality;
import fr.guichet.web.api.Body;
import fr.guichet.web.api.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a childminder offers, added after the registration (spec A8); the names are the document's. */
@RestController
@Tag(name = "Mon compte")
@RequestMapping("/api/v1/users/me/accueil")
class OwnOfferController {

    private final ViewOwnOffer viewOwnOffer;
    private final ChangeOwnOffer changeOwnOffer;

    OwnOfferController(ViewOwnOffer viewOwnOffer, ChangeOwnOffer changeOwnOffer) {
        this.viewOwnOffer = viewOwnOffer;
        this.changeOwnOffer = changeOwnOffer;
    }

    record OfferRequest(
            @Nullable Boolean disponible,
            @Nullable Integer placeDisponible,
            @Nullable Integer anneeExperience,
            @Nullable String specialite) {}

    /**
     * The offer; all of it null until it is added.
     *
     * @param nbMaxEnfants the most places that can be free
     */
    record OfferWire(
            @Nullable Boolean disponible,
            @Nullable Integer placeDisponible,
            @Nullable Integer anneeExperience,
            @Nullable String specialite,
            int nbMaxEnfants) {

        private static OfferWire of(Childminder childminder) {
            var offer = childminder.offer();
            return new OfferWire(
                    offer.map(ChildcareOffer::available).orElse(null),
                    offer.flatMap(ChildcareOffer::freePlaces).orElse(null),
                    offer.flatMap(ChildcareOffer::yearsOfExperience).orElse(null),
                    offer.flatMap(ChildcareOffer::speciality)
                            .map(Speciality::text)
                            .orElse(null),
                    childminder.agreement().maxChildren());
        }
    }

    @Operation(
            summary = "Voir l'accueil que l'on propose",
            description = "Pour une assistante maternelle ; vide tant qu'elle n'a rien indiqué.")
    @GetMapping
    OfferWire view(Actor actor) {
        return viewOwnOffer
                .handle(new ViewOwnOffer.Query(actor))
                .map(OfferWire::of)
                .orElseThrow(() -> Problem.notFound().asException());
    }

    @Operation(
            summary = "Indiquer l'accueil que l'on propose",
            description =
                    "Disponibilité, places disponibles (jamais plus que l'agrément n'en permet), années d'expérience et"
                            + " spécialité. Remplace tout ce qui était indiqué ; les gestionnaires le lisent dans le"
                            + " dossier.")
    @PutMapping
    OfferWire change(Actor actor, Body<OfferRequest> body) {
        var command = body.read((wire, fields) -> OfferFields.command(
                actor, wire.disponible(), wire.placeDisponible(), wire.anneeExperience(), wire.specialite(), fields));
        return OfferWire.of(OfferFields.changed(changeOwnOffer.handle(command)));
    }
}
