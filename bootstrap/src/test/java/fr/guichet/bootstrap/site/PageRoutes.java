package fr.guichet.bootstrap.site;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses of every page, by the test that looks at them. */
final class PageRoutes {

    /** What answers to a link and is no page. */
    static final Set<String> NO_PAGES = Set.of(
            "/espace/rendez-vous/{id}/rendez-vous.ics",
            "/gestion/enfants/{id}/photo",
            "/gestion/assistantes-maternelles/{id}/photo");

    static final Set<String> FOR_ANYONE = Set.of(
            "/",
            "/a-propos",
            "/methodes",
            "/cgu",
            "/confidentialite",
            "/connexion",
            "/inscription/client",
            "/mot-de-passe-oublie",
            "/create-password",
            "/confirm-email",
            "/agree-co-parent",
            "/rendez-vous",
            "/rendez-vous/confirmer");

    static final Set<String> FOR_CLIENTS = Set.of(
            "/espace",
            "/espace/rendez-vous",
            "/espace/rendez-vous/{id}",
            "/espace/rendez-vous/{id}/deplacer",
            "/compte/mot-de-passe");

    static final String TABS = "/gestion/{tab:parents|assistantes-maternelles}";
    static final Set<String> FOR_STAFF = Set.of("/cabinet", "/gestion", TABS, TABS + "/{id}");

    /** {@code RegistrationPagesTest} looks at them. */
    static final Set<String> REGISTRATION = Set.of();

    /** {@code ClientPagesTest} looks at them. */
    static final Set<String> CLIENTS = Set.of();

    /** {@code AgendaPagesTest} looks at them. */
    static final Set<String> AGENDA = Set.of();

    /** {@code AdministrationPagesTest} looks at them. */
    static final Set<String> ADMINISTRATION = Set.of();

    private PageRoutes() {}

    static Set<String> all() {
        return Stream.of(FOR_ANYONE, FOR_CLIENTS, FOR_STAFF, NO_PAGES, REGISTRATION, CLIENTS, AGENDA, ADMINISTRATION)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
