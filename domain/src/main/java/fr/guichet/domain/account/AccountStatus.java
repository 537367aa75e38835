package fr.guichet.domain.account;

/** The name of an account's state (spec A1); the states themselves are the types under {@link Account}. */
public enum AccountStatus {
    PENDING,
    ACTIVE,
    REFUSED,
    SUSPENDED
}
