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

    /** Whether someone who registers in this role waits for a manager (spec A1). */
    public boolean needsApproval() {
        return switch (this) {
            case PARENT, CHILDMINDER -> true;
            case SUPER_ADMIN, ADMINISTRATOR, MANAGER, PRACTITIONER, CLIENT -> false;
        };
    }

    /** Whether people in this role book appointments for themselves, and so have a client file. */
    public boolean canBook() {
        return switch (this) {
            case CLIENT, PARENT, CHILDMINDER -> true;
            case SUPER_ADMIN, ADMINISTRATOR, MANAGER, PRACTITIONER -> false;
        };
    }

    /** Whether people in this role decide registrations (spec A2). */
    public boolean canDecide() {
        return switch (this) {
            case SUPER_ADMIN, ADMINISTRATOR, MANAGER -> true;
            case PRACTITIONER, CLIENT, PARENT, CHILDMINDER -> false;
        };
    }
}
