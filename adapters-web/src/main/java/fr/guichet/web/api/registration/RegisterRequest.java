package fr.guichet.web.api.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes with a registration, whoever registers (the contract's "Registration bodies"). */
public record RegisterRequest(
        @Nullable String role,
        @Nullable String email,
        @Nullable String password,
        @Nullable String prenom,
        @Nullable String nom,
        @Nullable String telephone,
        @Nullable String adresse,
        @Nullable String codePostal,
        @Nullable String ville,
        @Nullable String profession,
        @Nullable String situationFamiliale,
        @Nullable String dateNaissance,
        @Nullable CoParentRequest coParent,
        @Nullable List<ChildRequest> enfants,
        @Nullable String villeNaissance,
        @Nullable String paysNaissance,
        @Nullable String nir,
        @Nullable String numeroAgrement,
        @Nullable String dateAgrement,
        @Nullable Integer nbMaxEnfants,
        @Nullable String presentation,
        @Nullable String photo,
        @Nullable Boolean consentementPhoto,
        @Nullable Boolean cguAcceptees,
        @Nullable String canalNotification) {

    /** Whoever it is, their password and social security number stay out of logs. */
    @Override
    public String toString() {
        return "RegisterRequest[…]";
    }

    /** The second parent. */
    public record CoParentRequest(
            @Nullable String email,
            @Nullable String prenom,
            @Nullable String nom,
            @Nullable String telephone,
            @Nullable Boolean memeAdresse,
            @Nullable String adresse,
            @Nullable String codePostal,
            @Nullable String ville,
            @Nullable String canalNotification) {

        /** Who it is stays out of logs. */
        @Override
        public String toString() {
            return "CoParentRequest[…]";
        }
    }

    /** A child, born or expected. */
    public record ChildRequest(
            @Nullable String prenom,
            @Nullable String genre,
            @Nullable String dateNaissance,
            @Nullable String datePrevisionnelle,
            @Nullable Boolean grossesseMultiple,
            @Nullable String photo) {

        /** Who it is stays out of logs. */
        @Override
        public String toString() {
            return "ChildRequest[…]";
        }
    }
}
