package fr.guichet.domain.account;

import java.util.Optional;

/** Who may decide about whom (spec A2), as pure functions. */
public final class RoleGuards {

    private RoleGuards() {}

    /** Why this author may not decide about this account, whatever state it is in; empty when they may. */
    public static Optional<DecisionRejection> mayDecide(Account.Id author, Role authorRole, Account target) {
        if (!mayDecideOn(authorRole, target.role())) {
            return Optional.of(new DecisionRejection.RoleMayNotDecide(authorRole, target.role()));
        }
        return author.equals(target.id()) ? Optional.of(new DecisionRejection.OwnAccount()) : Optional.empty();
    }

    /** Whether someone in the first role decides about accounts of the second. */
    public static boolean mayDecideOn(Role author, Role target) {
        return switch (author) {
            case SUPER_ADMIN -> true;
            case ADMINISTRATOR -> !target.isStaff();
            case MANAGER -> target == Role.PARENT || target == Role.CHILDMINDER;
            case PRACTITIONER, CLIENT, PARENT, CHILDMINDER -> false;
        };
    }

    /**
     * Why this account may not lose its state or its role: the practice keeps one active super_admin.
     *
     * @param activeSuperAdmins how many there are now, this one included
     */
    public static Optional<DecisionRejection> mayLeave(Account target, int activeSuperAdmins) {
        return target.isActive() && target.role() == Role.SUPER_ADMIN && activeSuperAdmins <= 1
                ? Optional.of(new DecisionRejection.LastSuperAdmin())
                : Optional.empty();
    }

    /** Whether someone in the first role may create an account in the second for somebody else. */
    public static boolean mayCreate(Role author, Role created) {
        return switch (created) {
            case ADMINISTRATOR -> author == Role.SUPER_ADMIN || author == Role.ADMINISTRATOR;
            case MANAGER, PRACTITIONER -> author == Role.SUPER_ADMIN;
            case SUPER_ADMIN, CLIENT, PARENT, CHILDMINDER -> false;
        };
    }

    /**
     * Whether the author's role may turn an account of the first role into the second: a client into a practitioner and
     * back for administrators, the staff roles for a super_admin; nobody gives super_admin.
     */
    public static boolean mayChangeRole(Role author, Role from, Role to) {
        if (to == Role.SUPER_ADMIN || !isAssignable(from) || !isAssignable(to)) {
            return false;
        }
        return switch (author) {
            case SUPER_ADMIN -> true;
            case ADMINISTRATOR -> isClientOrPractitioner(from) && isClientOrPractitioner(to);
            case MANAGER, PRACTITIONER, CLIENT, PARENT, CHILDMINDER -> false;
        };
    }

    // Parents and childminders registered as such, with a file of their own: no role change makes or ends one.
    private static boolean isAssignable(Role role) {
        return role.isStaff() || role == Role.CLIENT;
    }

    private static boolean isClientOrPractitioner(Role role) {
        return role == Role.CLIENT || role == Role.PRACTITIONER;
    }
}
