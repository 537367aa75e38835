package fr.guichet.web.site;

import fr.guichet.domain.account.Role;
import java.util.Arrays;
import java.util.Optional;

/**
 * A part of the site that some roles may enter: everything below its path. What is in no area is for everyone.
 *
 * <p>Whether they may see or change one object there is the use cases' to say.
 */
enum Area {
    ACCOUNT("/compte"),
    PUBLIC("/espace"),
    STAFF("/cabinet"),
    MANAGERS("/gestion"),
    ADMINISTRATORS("/administration");

    private final String path;

    Area(String path) {
        this.path = path;
    }

    /** The area that a path, decoded, or a route's pattern lies in. */
    static Optional<Area> of(String path) {
        return Arrays.stream(values())
                .filter(area -> path.equals(area.path) || path.startsWith(area.path + "/"))
                .findFirst();
    }

    /** Whether its pages name sections for the role, in {@code sections.html}. */
    boolean hasSections(Role role) {
        return switch (this) {
            case ACCOUNT -> !role.isStaff();
            case MANAGERS -> false;
            case PUBLIC, STAFF, ADMINISTRATORS -> admits(role);
        };
    }

    /** Where someone begins who has just signed in. */
    static String homeOf(Role role) {
        return switch (role) {
            case CLIENT, PARENT, CHILDMINDER -> PUBLIC.path;
            case PRACTITIONER -> STAFF.path;
            case MANAGER, ADMINISTRATOR, SUPER_ADMIN -> MANAGERS.path;
        };
    }

    boolean admits(Role role) {
        return switch (this) {
            case ACCOUNT -> true;
            case PUBLIC -> !role.isStaff();
            case STAFF -> role.isStaff();
            case MANAGERS -> role.isStaff() && role != Role.PRACTITIONER;
            case ADMINISTRATORS -> role == Role.ADMINISTRATOR || role == Role.SUPER_ADMIN;
        };
    }
}
