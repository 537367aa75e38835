package fr.guichet.domain.account;

/** Why a decision about an account is refused (spec A1, A2). */
public sealed interface DecisionRejection {

    /** The author's role decides nothing, or nothing about accounts of this role. */
    record RoleMayNotDecide(Role author, Role target) implements DecisionRejection {}

    /** Nobody decides about themselves. */
    record OwnAccount() implements DecisionRejection {}

    /** The account is the last active super_admin. */
    record LastSuperAdmin() implements DecisionRejection {}

    /** The account is in a state that this decision does not start from, or has left the one it was made on. */
    record AlreadyDecided(AccountStatus current) implements DecisionRejection {}
}
