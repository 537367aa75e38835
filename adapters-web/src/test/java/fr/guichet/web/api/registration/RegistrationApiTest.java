package fr.guichet.web.api.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.application.notification.Notification;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.AccountStatus;
import fr.guichet.domain.account.Role;
import fr.guichet.web.api.ApiTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The contract's calls about registrations (spec A1, A2, A6 to A8, A11). */
@ApiTest
@Import(RegistrationWorld.class)
class RegistrationApiTest extends RegistrationApiFixture {

    private static final String MARIE = """
            {"email": "marie.dubois@ptits-pas.fr", "prenom": "Marie", "nom": "DUBOIS", "telephone": "0696345678",
             "role": "assistante_maternelle", "adresse": "25 Rue de la République", "code_postal": "95870",
             "ville": "Bezons", "date_naissance": "1980-06-08", "ville_naissance": "Bezons", "pays_naissance": "FR",
             "nir": "2 55 08 14 168 025 38", "numero_agrement": "AGR-2019-095001", "date_agrement": "2019-09-01",
             "nb_max_enfants": 4, "presentation": "Depuis 2019.", "cgu_acceptees": true}
            """;

    @Test
    void the_documented_minimum_registers_a_parent() {
        var answer = register(CLAIRE);

        assertThat(answer).hasStatus(HttpStatus.CREATED);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.message")
                .isEqualTo("Inscription réussie. Votre compte est en attente de validation par un gestionnaire."
                        + " Vous recevrez un email une fois votre compte validé.");
        assertThat(answer).bodyJson().extractingPath("$.userId").isEqualTo(idOf("claire.martin@ptits-pas.fr"));
        assertThat(get("/parents?statut=en_attente&taille=1", Role.MANAGER))
                .bodyJson()
                .isLenientlyEqualTo("""
                        [{"prenom": "Claire", "telephone": "06 89 56 78 90", "statut": "en_attente", "co_parent": null,
                          "enfants": [], "dossier_complet": false, "elements_manquants": ["adresse", "enfants", "cgu"],
                          "validation": {"statut": "en_attente"}}]
                        """);
    }

    @Test
    void a_whole_family_is_listed_as_the_contract_says() {
        assertThat(register(FAMILY)).hasStatus(HttpStatus.CREATED);

        var answer = get("/parents/" + idOf("claire.martin@ptits-pas.fr"), Role.MANAGER);

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"ville": "Bezons", "profession": "Infirmière",
                 "situation_familiale": "Mariée", "date_naissance": "1990-04-03", "statut": "en_attente",
                 "co_parent": {"prenom": "Thomas", "meme_adresse": true,
                               "telephone": "06 78 45 56 67", "statut": "en_attente",
                               "validation": {"statut": "en_attente"}},
                 "enfants": [
                   {"prenom": "Emma", "nom": "MARTIN", "genre": "F", "date_naissance": "2025-02-15",
                    "date_previsionnelle": null, "grossesse_multiple": true},
                   {"prenom": null, "nom": "MARTIN", "genre": "H", "date_naissance": null,
                    "date_previsionnelle": "2027-03-01", "grossesse_multiple": false}],
                 "dossier_complet": false, "elements_manquants": ["photo_enfant"]}
                """);
        assertThat(get("/parents?taille=2", Role.MANAGER))
                .bodyJson()
                .extractingPath("$[*].email")
                .asArray()
                .containsExactly("thomas.martin@" + domain, "claire.martin@" + domain);
        assertThat(get("/parents/" + idOf("thomas.martin@ptits-pas.fr"), Role.MANAGER))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"ville": "Bezons", "enfants": [{"nom": "MARTIN"}, {"nom": "MARTIN"}]}
                        """);
    }

    @Test
    void a_parent_finds_their_children_and_reaches_the_other_parent_under_one_roof() {
        register(FAMILY);

        assertThat(family("claire.martin@ptits-pas.fr"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"ville": "Bezons", "profession": "Infirmière", "dossier_complet": false,
                 "elements_manquants": ["photo_enfant"],
                 "co_parent": {"prenom": "Thomas", "nom": "MARTIN", "meme_adresse": true,
                               "email": "thomas.martin@%s", "telephone": "06 78 45 56 67"},
                 "enfants": [{"prenom": "Emma", "nom": "MARTIN", "photo_url": null}, {"nom": "MARTIN"}]}
                """.formatted(domain));
        var child = program.families
                .findByAccount(new Account.Id(UUID.fromString(idOf("claire.martin@ptits-pas.fr"))))
                .orElseThrow()
                .children()
                .getFirst();
        assertThat(family("thomas.martin@ptits-pas.fr"))
                .bodyJson()
                .extractingPath("$.enfants[0].id")
                .isEqualTo(child.id().value().toString());
        assertProblem(get("/users/me/famille", Role.CLIENT), HttpStatus.FORBIDDEN, "ACCES_REFUSE");
        assertProblem(get("/users/me/famille", Role.PARENT), HttpStatus.NOT_FOUND, "INTROUVABLE");
    }

    @Test
    void parents_who_live_apart_read_nothing_to_reach_each_other_by() {
        register(FAMILY.replace("\"meme_adresse\": true", """
                "meme_adresse": false, "adresse": "1 Rue Cachée", "code_postal": "75011", "ville": "Paris\""""));

        for (var parent : List.of("claire.martin@ptits-pas.fr", "thomas.martin@ptits-pas.fr")) {
            assertThat(family(parent)).bodyJson().isLenientlyEqualTo("""
                    {"co_parent": {"nom": "MARTIN", "meme_adresse": false, "email": null, "telephone": null}}
                    """);
        }
        assertThat(family("claire.martin@ptits-pas.fr").getResponse().getContentAsByteArray())
                .asString()
                .doesNotContain("Cachée", "06 78 45 56 67", "thomas.martin");
        assertThat(family("thomas.martin@ptits-pas.fr").getResponse().getContentAsByteArray())
                .asString()
                .contains("Cachée")
                .doesNotContain("Gaulle", "06 89 56 78 90", "claire.martin");
    }

    @Test
    void roles_and_states_that_are_smuggled_in_grant_nothing() {
        register(FAMILY);
        assertThat(statusOf("claire.martin@ptits-pas.fr")).isEqualTo(AccountStatus.PENDING);

        assertThat(register(CLAIRE.replace("\"parent\"", "\"super_admin\""))).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var answer = register("""
                {"role": "parent", "email": "claire", "prenom": "C", "nom": "MAR\\nTIN", "telephone": "+1 555",
                 "code_postal": "9587", "date_naissance": "03/04/1990",
                 "co_parent": {"email": "thomas@ptits-pas.fr", "prenom": "Thomas", "nom": "MARTIN"},
                 "enfants": [{"genre": "X", "date_naissance": "2025-02-15"},
                             {"genre": "F", "date_naissance": "2025-02-15", "date_previsionnelle": "2027-01-01"}],
                 "cgu_acceptees": false, "canal_notification": "pigeon"}
                """);

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].champ")
                .asArray()
                .contains(
                        "email",
                        "prenom",
                        "nom",
                        "telephone",
                        "adresse",
                        "code_postal",
                        "ville",
                        "date_naissance",
                        "co_parent.telephone",
                        "enfants[0].genre",
                        "enfants[0].prenom",
                        "enfants[1].date_previsionnelle",
                        "cgu_acceptees",
                        "canal_notification");
    }

    @Test
    void the_documents_weak_password_is_refused() {
        var answer = register(CLAIRE.replace("\"role\"", "\"password\": \"password\", \"role\""));

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].champ")
                .asArray()
                .contains("password");
    }

    @Test
    void an_address_that_is_taken_is_409_and_for_a_co_parent_as_if_it_were_new() {
        register(CLAIRE);

        assertProblem(register(CLAIRE), HttpStatus.CONFLICT, "EMAIL_DEJA_UTILISE");
        assertThat(register(FAMILY.replace("thomas.martin", "claire.martin").replace("\"Claire.Martin@", "\"autre@")))
                .hasStatus(HttpStatus.CREATED);
        assertThat(told(Notification.CoParentConsent.class)).hasSize(1);
    }

    @Test
    void the_owner_of_an_address_agrees_by_the_mailed_link() {
        register(CLAIRE);
        register(FAMILY.replace("thomas.martin", "claire.martin").replace("\"Claire.Martin@", "\"autre@"));
        var token = told(Notification.CoParentConsent.class).getFirst().secret().value();

        assertThat(post("/auth/agree-co-parent", "{\"token\": \"" + token + "\"}"))
                .hasStatusOk();
        assertProblem(
                post("/auth/agree-co-parent", "{\"token\": \"" + token + "\"}"), HttpStatus.NOT_FOUND, "LIEN_INVALIDE");
        assertThat(get("/parents/" + idOf("autre@ptits-pas.fr"), Role.MANAGER))
                .bodyJson()
                .extractingPath("$.co_parent.email")
                .isEqualTo("claire.martin@" + domain);
    }

    @Test
    void an_owner_who_is_no_parent_is_told_why_they_cannot_agree() {
        register("""
                {"role": "client", "email": "lea.petit@ptits-pas.fr", "prenom": "Léa", "nom": "PETIT",
                 "telephone": "0612345678", "password": "Lavande77"}
                """);
        register(FAMILY.replace("thomas.martin", "lea.petit"));
        var token = told(Notification.CoParentConsent.class).getFirst().secret().value();

        assertProblem(
                post("/auth/agree-co-parent", "{\"token\": \"" + token + "\"}"),
                HttpStatus.CONFLICT,
                "ETAT_INCOMPATIBLE");
        assertThat(get("/parents/" + idOf("claire.martin@ptits-pas.fr"), Role.MANAGER))
                .bodyJson()
                .extractingPath("$.co_parent")
                .isNull();
    }

    @Test
    void a_client_registers_with_a_password() {
        var answer = register("""
                {"role": "client", "email": "lea.petit@ptits-pas.fr", "prenom": "Léa", "nom": "PETIT",
                 "telephone": "0612345678", "password": "Lavande77"}
                """);

        assertThat(answer).hasStatus(HttpStatus.CREATED);
        assertThat(told(Notification.EmailConfirmation.class)).hasSize(1);
    }

    @Test
    void a_childminder_is_listed_with_a_masked_number_which_is_shown_on_request() {
        assertThat(register(MARIE)).hasStatus(HttpStatus.CREATED);
        var id = idOf("marie.dubois@ptits-pas.fr");

        var listed = get("/assistantes-maternelles?statut=en_attente&taille=1", Role.MANAGER);
        assertThat(listed).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                [{"nir": "XXX XX XX XX XXX 538", "numero_agrement": "AGR-2019-095001", "ville_residence": "Bezons",
                  "nb_max_enfants": 4, "telephone": "06 96 34 56 78", "dossier_complet": true,
                  "elements_manquants": [], "ville_naissance": "Bezons", "pays_naissance": "FR"}]
                """);
        assertThat(listed).bodyText().doesNotContain("255081416802538");
        assertThat(get("/users/" + id + "/nir", Role.MANAGER))
                .bodyJson()
                .extractingPath("$.nir")
                .isEqualTo("255081416802538");
        assertProblem(get("/users/" + UUID.randomUUID() + "/nir", Role.MANAGER), HttpStatus.NOT_FOUND, "INTROUVABLE");
        assertProblem(register(MARIE.replace("marie.dubois", "fatima")), HttpStatus.CONFLICT, "NIR_DEJA_UTILISE");
    }

    @Test
    void a_childminders_registration_lacks_nothing() {
        var answer = register("""
                {"role": "assistante_maternelle", "email": "marie@ptits-pas.fr", "prenom": "Marie", "nom": "DUBOIS",
                 "telephone": "0696345678", "nir": "255081416802537", "pays_naissance": "ZZ", "nb_max_enfants": 7}
                """);

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].champ")
                .asArray()
                .containsExactlyInAnyOrder(
                        "adresse",
                        "code_postal",
                        "ville",
                        "date_naissance",
                        "ville_naissance",
                        "pays_naissance",
                        "nir",
                        "numero_agrement",
                        "date_agrement",
                        "nb_max_enfants",
                        "cgu_acceptees");
    }

    private MvcTestResult family(String email) {
        var parent = new Actor(new Account.Id(UUID.fromString(idOf(email))), Role.PARENT);
        return mvc.get()
                .uri("/api/v1/users/me/famille")
                .header(HttpHeaders.AUTHORIZATION, callers.signedIn(parent).bearer())
                .exchange();
    }

    private AccountStatus statusOf(String email) {
        return program.accounts
                .find(new Account.Id(UUID.fromString(idOf(email))))
                .orElseThrow()
                .status();
    }
}
