package fr.guichet.web.api.registration;

import fr.guichet.application.registration.ChildminderView;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.registration.ChildcareOffer;
import fr.guichet.domain.registration.Childminder;
import fr.guichet.domain.registration.Presentation;
import fr.guichet.domain.registration.Speciality;
import fr.guichet.domain.registration.TermsAcceptance;
import fr.guichet.web.api.account.StatusWords;
import fr.guichet.web.api.account.ValidationWire;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A childminder as managers see them.
 *
 * @param nir masked but for its last three digits
 * @param disponible absent, like the three after it, until the childminder adds it
 */
record ChildminderWire(
        UUID id,
        String email,
        String prenom,
        String nom,
        @Nullable String telephone,
        String adresse,
        String codePostal,
        String ville,
        String villeResidence,
        LocalDate dateNaissance,
        String villeNaissance,
        String paysNaissance,
        String nir,
        String numeroAgrement,
        LocalDate dateAgrement,
        int nbMaxEnfants,
        @Nullable String presentation,
        @Nullable String photoUrl,
        boolean consentementPhoto,
        @Nullable Instant dateConsentementPhoto,
        @Nullable Boolean disponible,
        @Nullable Integer placeDisponible,
        @Nullable Integer anneeExperience,
        @Nullable String specialite,
        String statut,
        Instant creeLe,
        ValidationWire validation,
        @Nullable Instant cguAccepteesLe,
        boolean dossierComplet,
        List<String> elementsManquants) {

    static ChildminderWire of(ChildminderView view) {
        var account = view.file().account();
        var registration = view.file().registration();
        var address = registration.address();
        var birth = registration.birth();
        var agreement = registration.agreement();
        var offer = registration.offer();
        return new ChildminderWire(
                account.id().value(),
                account.email().value(),
                account.name().first(),
                account.name().last(),
                account.phone().map(PhoneNumber::national).orElse(null),
                address.street(),
                address.postalCode(),
                address.city(),
                address.city(),
                birth.date(),
                birth.city().name(),
                birth.country().code(),
                registration.nir().toString(),
                agreement.number().text(),
                agreement.date(),
                agreement.maxChildren(),
                registration.presentation().map(Presentation::text).orElse(null),
                registration
                        .photo()
                        .map(photo -> PhotosController.urlOf(account.id()))
                        .orElse(null),
                registration.photo().isPresent(),
                registration
                        .photo()
                        .map(Childminder.ConsentedPhoto::consentedAt)
                        .orElse(null),
                offer.map(ChildcareOffer::available).orElse(null),
                offer.flatMap(ChildcareOffer::freePlaces).orElse(null),
                offer.flatMap(ChildcareOffer::yearsOfExperience).orElse(null),
                offer.flatMap(ChildcareOffer::speciality).map(Speciality::text).orElse(null),
                StatusWords.of(account.status()),
                account.createdAt(),
                ValidationWire.forManagers(account, view.file().latestDecision()),
                view.file().terms().map(TermsAcceptance::acceptedAt).orElse(null),
                view.missing().isEmpty(),
                MissingWords.of(view.missing()));
    }
}
