package fr.guichet.domain.account;

/** How a person wants to hear from the practice (spec A9). */
public enum ContactChannel {
    EMAIL,
    SMS,
    BOTH
}
