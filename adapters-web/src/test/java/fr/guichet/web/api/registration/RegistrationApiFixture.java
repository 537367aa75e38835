package fr.guichet.web.api.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.notification.Notification;
import fr.guichet.application.registration.InMemoryRegistrations;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.Role;
import fr.guichet.web.api.Callers;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What tests of registrations over the API share: the families, who is told, and the calls. */
abstract class RegistrationApiFixture {

    static final String CLAIRE = """
            {"email": "claire.martin@ptits-pas.fr", "prenom": "Claire", "nom": "MARTIN",
             "telephone": "06 89 56 78 90", "role": "parent"}
            """;

    static final String FAMILY = """
            {"email": "Claire.Martin@ptits-pas.fr", "prenom": "Claire", "nom": "MARTIN", "telephone": "06 89 56 78 90",
             "role": "parent", "statut": "actif", "adresse": "5 Avenue du Général de Gaulle", "code_postal": "95870",
             "ville": "Bezons", "profession": "Infirmière", "situation_familiale": "Mariée",
             "date_naissance": "1990-04-03",
             "co_parent": {"email": "thomas.martin@ptits-pas.fr", "prenom": "Thomas", "nom": "MARTIN",
                           "telephone": "06 78 45 56 67", "meme_adresse": true},
             "enfants": [
               {"prenom": "Emma", "genre": "F", "date_naissance": "2025-02-15", "grossesse_multiple": true},
               {"genre": "H", "date_previsionnelle": "2027-03-01"}],
             "presentation": "Infirmière de nuit.", "cgu_acceptees": true, "canal_notification": "les_deux"}
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Callers callers;

    @Autowired
    InMemoryRegistrations program;

    /** The tests share one program: each has its own people. */
    final String domain = "d" + UUID.randomUUID() + ".example";

    MvcTestResult register(String body) {
        return post("/auth/register", body);
    }

    MvcTestResult post(String path, String body) {
        return mvc.post()
                .uri("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace("ptits-pas.fr", domain))
                .exchange();
    }

    MvcTestResult get(String path, Role role) {
        return mvc.get()
                .uri("/api/v1" + path)
                .header(HttpHeaders.AUTHORIZATION, callers.signedIn(role).bearer())
                .exchange();
    }

    <N extends Notification> List<N> told(Class<N> kind) {
        return program.outbox.told(kind).stream()
                .filter(told -> told.to()
                        .email()
                        .filter(email -> email.value().endsWith(domain))
                        .isPresent())
                .toList();
    }

    String idOf(String email) {
        return program.accounts
                .findByEmail(new EmailAddress(email.replace("ptits-pas.fr", domain)))
                .orElseThrow()
                .id()
                .value()
                .toString();
    }

    static void assertProblem(MvcTestResult answer, HttpStatus status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
