package fr.guichet.domain.account;

/** What an account may be in the practice (spec section 1 and A2). */
public enum Role {
    SUPER_ADMIN,
    ADMINISTRATOR,
    MANAGER,
    PRACTITIONER,
    CLIENT,
    PARENT,
    CHILDMINDER;

    /** Whether this role works for the practice: practitioners, managers and administrators. */
    public boolean isStaff() {
        return switch (this) {
            case SUPER_ADMIN, ADMINISTRATOR, MANAGER, PRACTITIONER -> true;
            case CLIENT, PARENT, CHILDMINDER -> false;
        };
    }
}
