package fr.guichet.application.clientfile;

/** What can be taken out of a client's file again (spec C1). */
public enum ClientDetail {
    EMAIL,
    PHONE,
    /** Street, postal code and city. */
    ADDRESS,
    POSTAL_CODE,
    CITY
}
