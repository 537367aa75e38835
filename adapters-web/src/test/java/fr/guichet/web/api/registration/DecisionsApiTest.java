package fr.guichet.web.api.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.notification.Notification;
import fr.guichet.domain.account.Role;
import fr.guichet.web.api.ApiTest;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The contract's calls by which managers decide (spec A1, A2, A6). */
@ApiTest
@Import(RegistrationWorld.class)
class DecisionsApiTest extends RegistrationApiFixture {

    @Test
    void a_manager_approves_once_and_is_told_that_the_message_is_kept() {
        register(FAMILY);
        var id = idOf("claire.martin@ptits-pas.fr");
        var active = total("/parents?statut=actif");
        var pending = total("/parents?statut=en_attente");
        var body = "{\"comment\": \"Dossier complet, compte validé\", \"statut_attendu\": \"en_attente\"}";

        assertThat(patch("/users/" + id + "/valider", body, Role.MANAGER))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"message\": \"Compte validé avec succès\", \"userId\": \"" + id
                        + "\", \"emailSent\": true}");
        assertProblem(patch("/users/" + id + "/valider", body, Role.MANAGER), HttpStatus.CONFLICT, "DEJA_TRAITE");
        assertThat(told(Notification.AccountApproved.class)).hasSize(2);
        assertThat(get("/users/" + id + "/validations", Role.MANAGER))
                .bodyJson()
                .isLenientlyEqualTo("""
                [{"type": "validation_compte", "statut": "valide", "commentaire": "Dossier complet, compte validé"}]
                """);
        assertThat(total("/parents?statut=actif")).isEqualTo(active + 2);
        assertThat(total("/parents?statut=en_attente")).isEqualTo(pending - 2);
    }

    @Test
    void a_body_is_not_needed_to_approve() {
        register(CLAIRE);

        assertThat(mvc.patch()
                        .uri("/api/v1/users/" + idOf("claire.martin@ptits-pas.fr") + "/valider")
                        .header(
                                HttpHeaders.AUTHORIZATION,
                                callers.signedIn(Role.MANAGER).bearer())
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void a_refusal_needs_a_comment_and_is_suspendu_on_the_wire() {
        register(CLAIRE);
        var id = idOf("claire.martin@ptits-pas.fr");
        var path = "/users/" + id + "/suspendre";

        assertProblem(patch(path, "{}", Role.MANAGER), HttpStatus.BAD_REQUEST, "DONNEES_INVALIDES");
        assertProblem(patch(path, "{\"comment\": \" \"}", Role.MANAGER), HttpStatus.BAD_REQUEST, "DONNEES_INVALIDES");
        assertThat(patch(path, "{\"comment\": \"Informations incomplètes\"}", Role.MANAGER))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.message")
                .isEqualTo("Compte refusé");
        assertThat(get("/parents?statut=suspendu&taille=1", Role.MANAGER))
                .bodyJson()
                .isLenientlyEqualTo("""
                [{"statut": "suspendu", "validation": {"statut": "refuse", "commentaire": "Informations incomplètes"}}]
                """);
    }

    @Test
    void rights_come_before_existence_and_existence_before_the_body() {
        var nobody = "/users/" + UUID.randomUUID() + "/suspendre";
        var client = "/users/" + program.actor(Role.CLIENT).account().value() + "/suspendre";

        assertProblem(patch(nobody, "{}", Role.PARENT), HttpStatus.FORBIDDEN, "ACCES_REFUSE");
        assertProblem(patch(nobody, "{}", Role.PRACTITIONER), HttpStatus.FORBIDDEN, "ACCES_REFUSE");
        assertProblem(patch(nobody, "{}", Role.MANAGER), HttpStatus.NOT_FOUND, "INTROUVABLE");
        assertProblem(patch(client, "{}", Role.MANAGER), HttpStatus.FORBIDDEN, "ACCES_REFUSE");
        assertProblem(patch(client, "{}", Role.ADMINISTRATOR), HttpStatus.BAD_REQUEST, "DONNEES_INVALIDES");
    }

    @Test
    void a_manager_links_two_parents() {
        register(CLAIRE);
        register(CLAIRE.replace("claire.martin", "david.lecomte"));
        var claire = idOf("claire.martin@ptits-pas.fr");
        var david = idOf("david.lecomte@ptits-pas.fr");
        var path = "/parents/" + claire + "/co-parent";

        assertProblem(
                patch(path, "{\"co_parent_id\": \"" + claire + "\"}", Role.MANAGER),
                HttpStatus.BAD_REQUEST,
                "DONNEES_INVALIDES");
        assertThat(patch(path, "{\"co_parent_id\": \"" + david + "\"}", Role.MANAGER))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.co_parent.id")
                .isEqualTo(david);
    }

    @Test
    void a_refused_co_parent_is_told_from_a_suspended_one() {
        register(FAMILY);
        var claire = idOf("claire.martin@ptits-pas.fr");
        var thomas = idOf("thomas.martin@ptits-pas.fr");
        var relu = "{\"comment\": \"Dossier relu\"}";

        assertThat(patch("/users/" + thomas + "/suspendre", relu, Role.MANAGER)).hasStatusOk();
        assertThat(get("/parents/" + claire, Role.MANAGER)).bodyJson().isLenientlyEqualTo("""
                {"co_parent": {"statut": "suspendu", "validation": {"statut": "refuse", "commentaire": "Dossier relu"}}}
                """);
        assertThat(patch("/users/" + claire + "/valider", relu, Role.MANAGER)).hasStatusOk();
        assertThat(patch("/users/" + thomas + "/suspendre", relu, Role.MANAGER)).hasStatusOk();
        assertThat(get("/parents/" + claire, Role.MANAGER)).bodyJson().isLenientlyEqualTo("""
                {"co_parent": {"statut": "suspendu", "validation": {"statut": "suspendu", "commentaire": "Dossier relu"}}}
                """);
    }

    private MvcTestResult patch(String path, String body, Role role) {
        return mvc.patch()
                .uri("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header(HttpHeaders.AUTHORIZATION, callers.signedIn(role).bearer())
                .exchange();
    }

    private int total(String path) {
        return Integer.parseInt(
                Objects.requireNonNull(get(path, Role.MANAGER).getResponse().getHeader("X-Total-Count")));
    }
}
