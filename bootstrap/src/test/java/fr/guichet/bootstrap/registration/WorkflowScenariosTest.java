package fr.guichet.bootstrap.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Each sentence of the reference document's "Tests d'intégration (Backend)" and of "Tests E2E", of the latter what does not
 * need a page to be seen.
 */
@DisplayName("P'titsPas, « Tests d'intégration » and « Tests E2E »")
class WorkflowScenariosTest {

    private final Office office = new Office();

    @Test
    @DisplayName("Workflow complet - Parent")
    void should_complete_full_parent_workflow() {
        var manager = createManager();
        var email = RunningProgram.newAddress("claire.martin");
        var userId = office.register(Office.claire(email));

        var listed = manager.get("/parents?statut=en_attente&taille=200")
                .expect(200)
                .elements()
                .filter(parent -> parent.path("email").asString().equals(email))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("statut").asString()).isEqualTo("en_attente");

        manager.patch("/users/" + userId + "/valider", Map.of()).expect(200);
        office.createPassword(email).expect(200);
        assertThat(office.login(email).expect(200).text("access_token")).isNotEmpty();
    }

    @Test
    @DisplayName("Workflow complet - Assistante Maternelle")
    void should_complete_full_childminder_workflow() {
        var manager = createManager();
        var email = RunningProgram.newAddress("marie.dubois");
        var userId = office.register(Office.marie(email));

        assertThat(manager.get("/assistantes-maternelles?statut=en_attente&taille=200")
                        .expect(200)
                        .elements()
                        .map(childminder -> childminder.path("email").asString()))
                .contains(email);

        manager.patch("/users/" + userId + "/valider", Map.of("comment", "Agrément vérifié - Profil complet"))
                .expect(200);
        office.createPassword(email).expect(200);
        assertThat(office.login(email)
                        .expect(200)
                        .body()
                        .path("user")
                        .path("role")
                        .asString())
                .isEqualTo("assistante_maternelle");
    }

    @Test
    @DisplayName("Workflow refus")
    void should_handle_account_rejection() {
        var manager = createManager();
        var email = RunningProgram.newAddress("claire.martin");
        var userId = office.register(Office.claire(email));

        manager.patch("/users/" + userId + "/suspendre", Map.of("comment", "Informations incomplètes"))
                .expect(200);

        assertThat(office.login(email).expect(403).body().path("statusCode").asInt())
                .isEqualTo(403);
    }

    /** A password is chosen by each parent with their own link, once both were approved together (spec A7). */
    @Test
    @DisplayName("Le Parent 2 reçoit un lien à lui")
    void both_parents_are_approved_together_and_each_creates_a_password() {
        var claire = RunningProgram.newAddress("claire.martin");
        var thomas = RunningProgram.newAddress("thomas.martin");
        var userId = office.register(Office.family(claire, thomas));

        office.approve(userId).expect(200);

        office.createPassword(claire).expect(200);
        office.createPassword(thomas).expect(200);
        assertThat(office.login(thomas)
                        .expect(200)
                        .body()
                        .path("user")
                        .path("prenom")
                        .asString())
                .isEqualTo("Thomas");
    }

    @Test
    @DisplayName("Création gestionnaire (UI) : vérifier que le gestionnaire peut se connecter")
    void a_new_manager_signs_in_and_must_first_change_the_password() {
        var email = RunningProgram.newAddress("lucas.moreau");
        office.program
                .someone(Role.SUPER_ADMIN)
                .api()
                .post("/gestionnaires", Office.newManager(email))
                .expect(201);

        var first = office.anyone
                .post("/auth/login", Map.of("email", email, "password", "Premier-jour-1"))
                .expect(200);
        assertThat(first.body().path("user").path("changement_mdp_obligatoire").asBoolean())
                .isTrue();
        var lucas = office.anyone.as(first.text("access_token"));
        lucas.get("/parents").expect(403, "CHANGEMENT_MOT_DE_PASSE_OBLIGATOIRE");
        lucas.post(
                        "/auth/change-password",
                        Map.of(
                                "password", "Premier-jour-1",
                                "new_password", Office.PASSWORD,
                                "new_password_confirmation", Office.PASSWORD))
                .expect(204);
        lucas.get("/parents").expect(200);
    }

    @Test
    @DisplayName("Inscription parent (UI) : message « en attente de validation », connexion refusée")
    void a_new_parent_is_told_to_wait_and_kept_out() {
        var email = RunningProgram.newAddress("claire.martin");

        var answer = office.anyone.post("/auth/register", Office.claire(email)).expect(201);

        assertThat(answer.text("message")).contains("en attente de validation");
        office.login(email).expect(403, "COMPTE_EN_ATTENTE");
    }

    @Test
    @DisplayName("Dashboard gestionnaire (UI) : les comptes en attente, et le compte validé disparaît de la liste")
    void the_managers_two_lists_show_who_waits_and_lose_who_was_decided() {
        var parent = office.register(Office.claire(RunningProgram.newAddress("jean.martin")));
        var childminder = office.register(Office.marie(RunningProgram.newAddress("fatima")));
        assertThat(office.waiting("/parents")).contains(parent).doesNotContain(childminder);
        assertThat(office.waiting("/assistantes-maternelles"))
                .contains(childminder)
                .doesNotContain(parent);

        office.approve(parent).expect(200);
        office.refuse(childminder).expect(200);

        assertThat(office.waiting("/parents")).doesNotContain(parent);
        assertThat(office.waiting("/assistantes-maternelles")).doesNotContain(childminder);
    }

    @Test
    @DisplayName("Réception email : réception, contenu, lien")
    void the_mail_arrives_and_its_link_leads_to_the_password() {
        var email = RunningProgram.newAddress("claire.martin");
        office.approve(office.register(Office.claire(email))).expect(200);

        var mail = office.program.awaitEmail(email, "Créez votre mot de passe");
        assertThat(mail).contains("Bonne nouvelle", "Votre identifiant : " + email, "7 jours");
        var verified = office.anyone
                .get("/auth/verify-token?token=" + Office.token(mail))
                .expect(200);
        assertThat(verified.text("prenom")).isEqualTo("Claire");
        assertThat(verified.body().path("valide").asBoolean()).isTrue();
    }

    /** As the document's "createGestionnaire": one who has changed the password that the super administrator gave. */
    private Api createManager() {
        var email = RunningProgram.newAddress("lucas.moreau");
        var body = Office.newManager(email);
        office.program
                .someone(Role.SUPER_ADMIN)
                .api()
                .post("/gestionnaires", body)
                .expect(201);
        var first = office.anyone.signIn(email, "Premier-jour-1");
        first.post(
                        "/auth/change-password",
                        Map.of(
                                "password", "Premier-jour-1",
                                "new_password", Office.PASSWORD,
                                "new_password_confirmation", Office.PASSWORD))
                .expect(204);
        return office.anyone.signIn(email, Office.PASSWORD);
    }
}
