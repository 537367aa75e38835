package fr.guichet.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import org.springframework.http.HttpStatus;

/**
 * Everything that a call can be refused with: the wire's {@code code} and its HTTP status (spec section 7).
 *
 * <p>The sentences stand in {@code messages/problems*.properties}, the explanation in {@code docs/errors.md}.
 */
public enum ProblemCode {
    INVALID_DATA(BAD_REQUEST, "DONNEES_INVALIDES"),

    WRONG_CREDENTIALS(UNAUTHORIZED, "IDENTIFIANTS_INVALIDES"),
    INVALID_TOKEN(UNAUTHORIZED, "JETON_INVALIDE"),

    ACCESS_DENIED(FORBIDDEN, "ACCES_REFUSE"),
    ACCOUNT_PENDING(FORBIDDEN, "COMPTE_EN_ATTENTE"),
    ACCOUNT_REFUSED(FORBIDDEN, "COMPTE_REFUSE"),
    ACCOUNT_SUSPENDED(FORBIDDEN, "COMPTE_SUSPENDU"),
    PASSWORD_TO_CREATE(FORBIDDEN, "MOT_DE_PASSE_A_CREER"),
    PASSWORD_CHANGE_REQUIRED(FORBIDDEN, "CHANGEMENT_MOT_DE_PASSE_OBLIGATOIRE"),

    NOT_FOUND_HERE(NOT_FOUND, "INTROUVABLE"),
    LINK_INVALID(NOT_FOUND, "LIEN_INVALIDE"),
    LINK_EXPIRED(GONE, "LIEN_EXPIRE"),

    METHOD_REFUSED(METHOD_NOT_ALLOWED, "METHODE_REFUSEE"),
    FORMAT_UNAVAILABLE(NOT_ACCEPTABLE, "FORMAT_INDISPONIBLE"),
    REQUEST_TOO_LARGE(CONTENT_TOO_LARGE, "REQUETE_TROP_GROSSE"),
    FILE_TOO_LARGE(CONTENT_TOO_LARGE, "FICHIER_TROP_GROS"),
    CONTENT_TYPE_REFUSED(UNSUPPORTED_MEDIA_TYPE, "TYPE_DE_CONTENU_REFUSE"),
    FILE_TYPE_REFUSED(UNSUPPORTED_MEDIA_TYPE, "TYPE_DE_FICHIER_REFUSE"),

    EMAIL_TAKEN(CONFLICT, "EMAIL_DEJA_UTILISE"),
    NIR_TAKEN(CONFLICT, "NIR_DEJA_UTILISE"),
    ALREADY_DECIDED(CONFLICT, "DEJA_TRAITE"),
    WRONG_STATE(CONFLICT, "ETAT_INCOMPATIBLE"),
    CONDITIONS_CHANGED(CONFLICT, "CONDITIONS_CHANGEES"),
    RANGE_REFUSED(REQUESTED_RANGE_NOT_SATISFIABLE, "PLAGE_INDISPONIBLE"),
    SLOT_TAKEN(CONFLICT, "CRENEAU_DEJA_RESERVE"),
    CLIENT_BUSY(CONFLICT, "CLIENT_DEJA_OCCUPE"),
    APPOINTMENTS_AFFECTED(CONFLICT, "RENDEZ_VOUS_TOUCHES"),

    DAY_CLOSED(UNPROCESSABLE_CONTENT, "JOUR_FERME"),
    OUTSIDE_HOURS(UNPROCESSABLE_CONTENT, "HORS_HORAIRES"),
    SLOT_NOT_OFFERED(UNPROCESSABLE_CONTENT, "CRENEAU_NON_PROPOSE"),
    IN_THE_PAST(UNPROCESSABLE_CONTENT, "DANS_LE_PASSE"),
    MINIMUM_NOTICE(UNPROCESSABLE_CONTENT, "DELAI_MINIMUM"),
    BEYOND_HORIZON(UNPROCESSABLE_CONTENT, "HORS_HORIZON"),
    PRACTITIONER_ABSENT(UNPROCESSABLE_CONTENT, "PRATICIEN_ABSENT"),
    TOO_MANY_APPOINTMENTS(UNPROCESSABLE_CONTENT, "TROP_DE_RENDEZ_VOUS"),
    CANCELLATION_TOO_LATE(UNPROCESSABLE_CONTENT, "DELAI_ANNULATION_DEPASSE"),
    IDEMPOTENCY_KEY_REUSED(UNPROCESSABLE_CONTENT, "CLE_IDEMPOTENCE_REUTILISEE"),

    TOO_MANY_TRIES(TOO_MANY_REQUESTS, "TROP_DE_TENTATIVES"),

    INTERNAL_ERROR(INTERNAL_SERVER_ERROR, "ERREUR_INTERNE"),
    UNAVAILABLE(SERVICE_UNAVAILABLE, "SERVICE_INDISPONIBLE");

    private final HttpStatus status;
    private final String wire;

    ProblemCode(HttpStatus status, String wire) {
        this.status = status;
        this.wire = wire;
    }

    public HttpStatus status() {
        return status;
    }

    /** The word in the wire's {@code code}. */
    public String wire() {
        return wire;
    }

    /** The key of the short title in the texts. */
    public String titleKey() {
        return "problem." + wire + ".title";
    }

    /** The key of the sentence in the texts. */
    public String sentenceKey() {
        return "problem." + wire;
    }
}
