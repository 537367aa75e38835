package fr.guichet.web.api.registration;

import fr.guichet.application.account.Actor;
import fr.guichet.application.registration.ChangeOwnOffer;
import fr.guichet.domain.registration.ChildcareOffer;
import fr.guichet.domain.registration.Childminder;
import fr.guichet.domain.registration.Childminder.Agreement;
import fr.guichet.domain.registration.Speciality;
import fr.guichet.web.Fields;
import fr.guichet.web.api.Problem;
import org.jspecify.annotations.Nullable;

/** Reads what a childminder offers, and answers what became of it; for the API and the pages (spec A8). */
public final class OfferFields {

    private OfferFields() {}

    public static ChangeOwnOffer.Command command(
            Actor actor,
            @Nullable Boolean disponible,
            @Nullable Integer placeDisponible,
            @Nullable Integer anneeExperience,
            @Nullable String specialite,
            Fields fields) {
        var available = fields.present("disponible", disponible);
        var places = fields.optionalNumber("place_disponible", placeDisponible, 0, Agreement.MAX_CHILDREN);
        var years = fields.optionalNumber("annee_experience", anneeExperience, 0, ChildcareOffer.MAX_YEARS);
        var speciality = fields.optional("specialite", specialite).line(1, Speciality.MAX_LENGTH);
        return new ChangeOwnOffer.Command(
                actor,
                new ChildcareOffer(
                        available.get(),
                        places.optional(),
                        years.optional(),
                        speciality.optional().map(Speciality::new)));
    }

    /** The childminder as they are now. */
    public static Childminder changed(ChangeOwnOffer.Outcome outcome) {
        return switch (outcome) {
            case ChangeOwnOffer.Outcome.Changed changed -> changed.childminder();
            case ChangeOwnOffer.Outcome.Rejected rejected ->
                throw RegistrationProblems.of(rejected.reason()).asException();
            case ChangeOwnOffer.Outcome.Unknown unknown ->
                throw Problem.notFound().asException();
        };
    }
}
