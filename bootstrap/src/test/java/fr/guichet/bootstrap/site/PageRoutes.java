package fr.guichet.bootstrap.site;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses of every page, by the test that looks at them. */
final class PageRoutes {

    /** What answers to a link and is no page. */
    static final Set<String> NO_PAGES = Set.of(
            "/cgu.pdf",
            "/confidentialite.pdf",
            "/espace/rendez-vous/{id}/rendez-vous.ics",
            "/espace/documents/{id}",
            "/cabinet/documents/{id}/fichier",
            "/espace/donnees/export",
            "/compte/export",
            "/apparence/couleurs.css",
            "/apparence/logo",
            "/apparence/accueil",
            "/cabinet/clients/{id}/notes",
            "/gestion/enfants/{id}/photo",
            "/gestion/assistantes-maternelles/{id}/photo",
            "/inscription/{who:parent|assistante-maternelle}",
            "/inscription/{who:parent|assistante-maternelle}/photos/{id}");

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
            "/nouveau-lien",
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
    static final Set<String> REGISTRATION = Set.of(
            "/espace/accueil",
            "/inscription",
            "/inscription/{who:parent|assistante-maternelle}/{word}",
            "/inscription/{who:parent|assistante-maternelle}/envoyee");

    /** {@code ClientPagesTest} looks at them. */
    static final Set<String> CLIENTS = Set.of(
            "/cabinet/clients",
            "/cabinet/clients/nouveau",
            "/cabinet/clients/{id}",
            "/cabinet/clients/{id}/modifier",
            "/cabinet/clients/{id}/reunir",
            "/cabinet/clients/{id}/rendez-vous",
            "/cabinet/clients/{id}/documents",
            "/cabinet/clients/{id}/chiens/nouveau",
            "/cabinet/clients/{id}/chiens/{chien}",
            "/cabinet/clients/{id}/premier-rendez-vous",
            "/cabinet/clients/{id}/premier-rendez-vous/signature",
            "/cabinet/notes",
            "/cabinet/notes/{id}",
            "/cabinet/documents/{id}",
            "/cabinet/conditions",
            "/cabinet/conditions/modifier",
            "/cabinet/conditions/{version}",
            "/espace/dossier",
            "/espace/dossier/modifier",
            "/espace/dossier/chiens/nouveau",
            "/espace/dossier/chiens/{chien}",
            "/espace/notes",
            "/espace/documents");

    /** {@code AgendaPagesTest} looks at them. */
    static final Set<String> AGENDA = Set.of(
            "/cabinet/rendez-vous",
            "/cabinet/rendez-vous/nouveau",
            "/cabinet/rendez-vous/{id}",
            "/cabinet/rendez-vous/{id}/deplacer",
            "/cabinet/horaires",
            "/cabinet/horaires/periode",
            "/cabinet/horaires/jours",
            "/cabinet/horaires/absences",
            "/cabinet/prestations",
            "/cabinet/prestations/{id}",
            "/cabinet/regles");

    /** {@code AdministrationPagesTest} looks at them. */
    static final Set<String> ADMINISTRATION = Set.of(
            "/administration",
            "/administration/comptes",
            "/administration/comptes/{id}",
            "/administration/comptes/{id}/effacer",
            "/administration/gestionnaires",
            "/administration/{kind:gestionnaires|administrateurs}/nouveau",
            "/administration/messages",
            "/administration/messages/{id}",
            "/administration/journal",
            "/administration/structure",
            "/cabinet/textes",
            "/cabinet/textes/{word}",
            "/compte",
            "/compte/calendrier",
            "/compte/effacer",
            "/espace/donnees",
            "/espace/donnees/effacer",
            "/espace/calendrier");

    private PageRoutes() {}

    static Set<String> all() {
        return Stream.of(FOR_ANYONE, FOR_CLIENTS, FOR_STAFF, NO_PAGES, REGISTRATION, CLIENTS, AGENDA, ADMINISTRATION)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
