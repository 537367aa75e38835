package fr.guichet.domain.registration;

/** Something that a registration still lacks; the wire's {@code elements_manquants} (spec A7, A8). */
public enum MissingElement {
    ADDRESS,
    CO_PARENT_ADDRESS,
    CHILDREN,
    CHILD_PHOTO,
    PRESENTATION,
    TERMS,
    PHOTO
}
