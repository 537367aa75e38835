package fr.guichet.web.api;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import fr.guichet.domain.account.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which roles may make which call (spec A2, the contract's column "who"): the one table of it.
 *
 * <p>A route without a row is refused to everyone. Rights on single objects (own or foreign) are the use cases'.
 */
public final class Rights {

    /** Where it stands among the elements of {@code /api/v1/users}, which are words and slashes. */
    private static final int FIRST_WORD = 5;

    private static final Set<Role> SUPER_ADMIN = EnumSet.of(Role.SUPER_ADMIN);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.SUPER_ADMIN, Role.ADMINISTRATOR);
    private static final Set<Role> MANAGERS = EnumSet.of(Role.SUPER_ADMIN, Role.ADMINISTRATOR, Role.MANAGER);
    private static final Set<Role> STAFF =
            EnumSet.of(Role.SUPER_ADMIN, Role.ADMINISTRATOR, Role.MANAGER, Role.PRACTITIONER);
    private static final Set<Role> PUBLIC = EnumSet.of(Role.CLIENT, Role.PARENT, Role.CHILDMINDER);
    private static final Set<Role> EVERY_ROLE = EnumSet.allOf(Role.class);

    private static final List<Right> TABLE = List.of(
            // Accounts. Who comes for a token, or ends a session, comes with an old token or none: it is not looked at.
            withoutToken(POST, "/auth/login"),
            withoutToken(POST, "/auth/refresh"),
            withoutToken(POST, "/auth/logout"),
            anyone(POST, "/auth/register"),
            anyone(GET, "/auth/verify-token"),
            anyone(POST, "/auth/create-password"),
            anyone(POST, "/auth/confirm-email"),
            anyone(POST, "/auth/agree-co-parent"),
            anyone(POST, "/auth/renew-link"),
            anyone(POST, "/auth/forgot-password"),
            // The one call of those who must change their password (spec A3).
            new Right(POST, "/auth/change-password", Caller.SIGNED_IN, EVERY_ROLE, true),
            only(EVERY_ROLE, GET, "/users/me"),
            only(EVERY_ROLE, PATCH, "/users/me"),
            only(EVERY_ROLE, DELETE, "/users/me"),
            only(EVERY_ROLE, GET, "/users/me/export"),
            only(EVERY_ROLE, POST, "/users/me/confirmation-email"),
            only(EnumSet.of(Role.PARENT), GET, "/users/me/famille"),
            only(EnumSet.of(Role.CHILDMINDER), GET, "/users/me/accueil"),
            only(EnumSet.of(Role.CHILDMINDER), PUT, "/users/me/accueil"),
            only(EVERY_ROLE, GET, "/users/me/calendrier"),
            only(EVERY_ROLE, POST, "/users/me/calendrier"),
            only(SUPER_ADMIN, GET, "/gestionnaires"),
            only(SUPER_ADMIN, POST, "/gestionnaires"),
            only(ADMINISTRATORS, POST, "/administrateurs"),
            only(ADMINISTRATORS, GET, "/users"),
            only(ADMINISTRATORS, PATCH, "/users/{id}/role"),
            only(ADMINISTRATORS, DELETE, "/users/{id}"),

            // Registrations.
            only(MANAGERS, GET, "/parents"),
            only(MANAGERS, GET, "/parents/{id}"),
            only(MANAGERS, PATCH, "/parents/{id}/co-parent"),
            only(MANAGERS, GET, "/assistantes-maternelles"),
            only(MANAGERS, GET, "/assistantes-maternelles/{id}"),
            only(MANAGERS, PATCH, "/users/{id}/valider"),
            only(MANAGERS, PATCH, "/users/{id}/suspendre"),
            only(MANAGERS, GET, "/users/{id}/validations"),
            only(MANAGERS, POST, "/users/{id}/renvoyer-lien"),
            only(MANAGERS, GET, "/users/{id}/nir"),
            only(EVERY_ROLE, GET, "/users/{id}/photo"),
            only(EVERY_ROLE, GET, "/enfants/{id}/photo"),

            // The practice and what it offers.
            anyone(GET, "/structure"),
            only(ADMINISTRATORS, PUT, "/structure"),
            anyone(GET, "/structure/logo"),
            only(ADMINISTRATORS, PUT, "/structure/logo"),
            only(ADMINISTRATORS, DELETE, "/structure/logo"),
            anyone(GET, "/structure/image"),
            only(ADMINISTRATORS, PUT, "/structure/image"),
            only(ADMINISTRATORS, DELETE, "/structure/image"),
            anyone(GET, "/praticiens"),
            anyone(GET, "/praticiens/{id}"),
            anyone(GET, "/praticiens/{id}/creneaux"),
            only(STAFF, GET, "/praticiens/{id}/creneaux/explication"),
            only(STAFF, GET, "/praticiens/{id}/horaires"),
            only(STAFF, PUT, "/praticiens/{id}/horaires"),
            only(STAFF, GET, "/praticiens/{id}/regles"),
            only(STAFF, PUT, "/praticiens/{id}/regles"),
            only(STAFF, GET, "/praticiens/{id}/absences"),
            only(STAFF, POST, "/praticiens/{id}/absences"),
            only(STAFF, DELETE, "/praticiens/{id}/absences/{absence}"),
            only(STAFF, GET, "/praticiens/{id}/exceptions"),
            only(STAFF, POST, "/praticiens/{id}/exceptions"),
            only(STAFF, DELETE, "/praticiens/{id}/exceptions/{exception}"),
            anyone(GET, "/prestations"),
            only(STAFF, POST, "/prestations"),
            only(STAFF, PUT, "/prestations/{id}"),
            only(STAFF, DELETE, "/prestations/{id}"),

            // Appointments.
            only(EVERY_ROLE, POST, "/rendez-vous"),
            only(STAFF, GET, "/rendez-vous"),
            only(EVERY_ROLE, GET, "/rendez-vous/miens"),
            only(EVERY_ROLE, GET, "/rendez-vous/{id}"),
            only(STAFF, GET, "/rendez-vous/{id}/historique"),
            only(EVERY_ROLE, GET, "/rendez-vous/{id}.ics"),
            only(EVERY_ROLE, PATCH, "/rendez-vous/{id}/annuler"),
            only(EVERY_ROLE, PATCH, "/rendez-vous/{id}/deplacer"),
            only(STAFF, PATCH, "/rendez-vous/{id}/honorer"),
            only(STAFF, PATCH, "/rendez-vous/{id}/absent"),
            // Calendars know their secret and no token.
            withoutToken(GET, "/calendriers/{secret}.ics"),

            // Client files.
            only(STAFF, GET, "/clients"),
            only(STAFF, POST, "/clients"),
            only(PUBLIC, GET, "/clients/moi"),
            only(PUBLIC, PATCH, "/clients/moi"),
            only(PUBLIC, POST, "/clients/moi/chiens"),
            only(PUBLIC, PATCH, "/clients/moi/chiens/{chien}"),
            only(PUBLIC, DELETE, "/clients/moi/chiens/{chien}"),
            only(PUBLIC, GET, "/clients/moi/notes"),
            only(PUBLIC, GET, "/clients/moi/documents"),
            only(STAFF, GET, "/clients/{id}"),
            only(STAFF, PATCH, "/clients/{id}"),
            only(STAFF, POST, "/clients/{id}/chiens"),
            only(STAFF, PATCH, "/clients/{id}/chiens/{chien}"),
            only(STAFF, DELETE, "/clients/{id}/chiens/{chien}"),
            only(STAFF, POST, "/clients/{id}/rattacher"),
            only(STAFF, POST, "/clients/{id}/acces"),
            only(ADMINISTRATORS, DELETE, "/clients/{id}"),
            only(STAFF, GET, "/conditions"),
            only(STAFF, PUT, "/conditions"),
            only(STAFF, POST, "/clients/{id}/finaliser"),
            only(STAFF, GET, "/clients/{id}/notes"),
            only(STAFF, POST, "/clients/{id}/notes"),
            only(STAFF, GET, "/notes"),
            only(STAFF, PATCH, "/notes/{id}"),
            only(STAFF, GET, "/notes/{id}/historique"),
            only(ADMINISTRATORS, DELETE, "/notes/{id}"),
            only(STAFF, GET, "/clients/{id}/documents"),
            only(STAFF, POST, "/clients/{id}/documents"),
            only(ADMINISTRATORS, GET, "/documents/conserves"),
            only(EVERY_ROLE, GET, "/documents/{id}"),
            only(EVERY_ROLE, GET, "/documents/{id}/verification"),
            only(STAFF, PATCH, "/documents/{id}"),
            only(STAFF, DELETE, "/documents/{id}"),

            // Messages.
            only(ADMINISTRATORS, GET, "/messages"),
            only(ADMINISTRATORS, GET, "/messages/{id}"),
            only(ADMINISTRATORS, POST, "/messages/{id}/renvoyer"),

            // Data protection.
            only(ADMINISTRATORS, GET, "/audit"));

    /** Who may come at all, before roles count. */
    public enum Caller {
        /** No one is asked who they are, and a token that comes along is not looked at. */
        WITHOUT_TOKEN,
        /** Whoever, but a token that comes along has to be good. */
        ANYONE,
        SIGNED_IN
    }

    /**
     * One row of the table.
     *
     * @param path the route below {@code /api/v1}
     * @param roles the roles that may make the call when signed in
     * @param beforePasswordChange whether those who must first change their password may make it too
     */
    public record Right(HttpMethod method, String path, Caller caller, Set<Role> roles, boolean beforePasswordChange) {

        public Right {
            roles = Set.copyOf(roles);
        }
    }

    private record Row(PathPattern pattern, Right right) {}

    private final List<Right> all;
    /** By method and first word below the root, so that few patterns are tried for a call. */
    private final Map<String, List<Row>> rows;

    private Rights(List<Right> all) {
        this.all = List.copyOf(all);
        this.rows = all.stream()
                .map(right -> new Row(PathPatternParser.defaultInstance.parse(ApiPaths.ROOT + right.path()), right))
                // As Spring chooses among routes: /users/me before /users/{id}.
                .sorted(Comparator.comparing(Row::pattern))
                .collect(Collectors.groupingBy(row -> key(
                        row.right().method(),
                        PathContainer.parsePath(ApiPaths.ROOT + row.right().path()))));
    }

    /** The table of the contract. */
    public static Rights ofContract() {
        return new Rights(TABLE);
    }

    /** This table and more rows. */
    public Rights and(Right... more) {
        var rights = new ArrayList<>(all);
        rights.addAll(List.of(more));
        return new Rights(rights);
    }

    public List<Right> all() {
        return all;
    }

    /** The row for a call; a HEAD is a GET without the answer's body. */
    Optional<Right> of(String method, PathContainer path) {
        var asked = HEAD.matches(method) ? GET : HttpMethod.valueOf(method);
        return rows.getOrDefault(key(asked, path), List.of()).stream()
                .filter(row -> row.pattern().matches(path))
                .map(Row::right)
                .findFirst();
    }

    private static String key(HttpMethod method, PathContainer path) {
        return path.elements().size() > FIRST_WORD
                        && path.elements().get(FIRST_WORD) instanceof PathContainer.PathSegment word
                ? method.name() + " " + word.valueToMatch()
                : method.name();
    }

    static Right anyone(HttpMethod method, String path) {
        return new Right(method, path, Caller.ANYONE, EVERY_ROLE, false);
    }

    static Right withoutToken(HttpMethod method, String path) {
        return new Right(method, path, Caller.WITHOUT_TOKEN, EVERY_ROLE, true);
    }

    static Right only(Set<Role> roles, HttpMethod method, String path) {
        return new Right(method, path, Caller.SIGNED_IN, roles, false);
    }
}
