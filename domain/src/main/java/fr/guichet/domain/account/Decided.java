package fr.guichet.domain.account;

/**
 * An account in the state that a decision gave it, and that decision; both are stored together.
 *
 * @param <S> the state reached
 */
public record Decided<S extends Account>(S account, Decision decision) {}
