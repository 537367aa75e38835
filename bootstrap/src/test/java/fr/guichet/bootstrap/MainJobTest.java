package fr.guichet.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.domain.account.Role;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("The main job, from the registration to the appointment that nobody else can have")
class MainJobTest {

    private static final Pattern LINK = Pattern.compile("/create-password\\?token=([A-Za-z0-9_-]+)");
    private static final String PASSWORD = "Un-vrai-secret-1";

    private final RunningProgram program = RunningProgram.shared();
    private final Api anyone = program.api();

    @Test
    void a_parent_registers_is_approved_chooses_a_password_and_books() {
        var email = RunningProgram.newAddress("claire.martin");
        var practitioner = program.someone(Role.PRACTITIONER);
        var manager = manager();

        var userId = register(email);
        anyone.post("/auth/login", credentials(email)).expect(403, "COMPTE_EN_ATTENTE");
        assertThat(waiting(manager)).contains(userId);
        manager.patch("/users/" + userId + "/valider", Map.of("statut_attendu", "en_attente"))
                .expect(200);
        assertThat(waiting(manager)).doesNotContain(userId);
        manager.patch("/users/" + userId + "/valider", Map.of()).expect(409, "DEJA_TRAITE");

        var token = tokenIn(program.awaitEmail(email, "a été validé"));
        anyone.get("/auth/verify-token?token=" + token).expect(200);
        anyone.post("/auth/login", credentials(email)).expect(403, "MOT_DE_PASSE_A_CREER");
        anyone.post("/auth/create-password", password(token)).expect(200);
        anyone.get("/auth/verify-token?token=" + token).expect(404, "LIEN_INVALIDE");
        var parent = anyone.signIn(email, PASSWORD);

        var slots = starts(practitioner);
        var booked = book(parent, practitioner, slots.getFirst()).expect(201);
        assertThat(booked.text("statut")).isEqualTo("reserve");
        assertThat(starts(practitioner)).doesNotContain(slots.getFirst()).contains(slots.get(2));
        book(program.someone(Role.CLIENT).api(), practitioner, slots.getFirst()).expect(409, "CRENEAU_DEJA_RESERVE");
        assertThat(mine(parent)).containsExactly(booked.text("id"));

        var moved = parent.patch("/rendez-vous/" + booked.text("id") + "/deplacer", Map.of("debut", slots.get(2)))
                .expect(200);
        assertThat(moved.text("id")).isEqualTo(booked.text("id"));
        assertThat(moved.text("debut")).isEqualTo(slots.get(2));
        assertThat(starts(practitioner)).contains(slots.getFirst()).doesNotContain(slots.get(2));

        parent.patch("/rendez-vous/" + booked.text("id") + "/annuler", Map.of("motif", "Empêchement"))
                .expect(200);
        assertThat(starts(practitioner)).isEqualTo(slots);
        for (var address : List.of(email, practitioner.email())) {
            assertThat(program.awaitEmail(address, "annul")).contains("Empêchement");
        }
    }

    @Test
    void a_parent_who_is_refused_is_told_why_and_stays_out() {
        var email = RunningProgram.newAddress("refuse");
        var manager = manager();
        var userId = register(email);

        manager.patch("/users/" + userId + "/suspendre", Map.of()).expect(400, "DONNEES_INVALIDES");
        manager.patch("/users/" + userId + "/suspendre", Map.of("comment", "Hors de notre commune"))
                .expect(200);
        manager.patch("/users/" + userId + "/suspendre", Map.of("comment", "Encore"))
                .expect(409, "DEJA_TRAITE");

        assertThat(program.awaitEmail(email, "inscription")).contains("Hors de notre commune");
        anyone.post("/auth/login", credentials(email)).expect(403, "COMPTE_REFUSE");

        manager.patch("/users/" + userId + "/valider", Map.of("comment", "Adresse vérifiée"))
                .expect(200);
        tokenIn(program.awaitEmail(email, "a été validé"));
        assertThat(manager.get("/users/" + userId + "/validations")
                        .expect(200)
                        .elements()
                        .map(decision -> decision.path("statut").asString()))
                .containsExactly("valide", "refuse");
    }

    private Api manager() {
        return program.someone(Role.MANAGER).api();
    }

    private String register(String email) {
        return anyone.post(
                        "/auth/register",
                        Map.of(
                                "role", "parent",
                                "email", email,
                                "prenom", "Claire",
                                "nom", "MARTIN",
                                "telephone", "06 89 56 78 90"))
                .expect(201)
                .text("userId");
    }

    private static List<String> waiting(Api manager) {
        return manager.get("/parents?statut=en_attente&taille=200")
                .expect(200)
                .elements()
                .map(parent -> parent.path("id").asString())
                .toList();
    }

    private static String tokenIn(String email) {
        var link = LINK.matcher(email);
        assertThat(link.find()).as(email).isTrue();
        return link.group(1);
    }

    private static Map<String, ?> credentials(String email) {
        return Map.of("email", email, "password", PASSWORD);
    }

    private static Map<String, ?> password(String token) {
        return Map.of("token", token, "password", PASSWORD, "password_confirmation", PASSWORD, "cgu_acceptees", true);
    }

    private List<String> starts(RunningProgram.SignedIn practitioner) {
        return anyone.get("/praticiens/" + practitioner.id() + "/creneaux")
                .expect(200)
                .elements()
                .map(slot -> slot.path("debut").asString())
                .toList();
    }

    private static Api.Answer book(Api client, RunningProgram.SignedIn practitioner, String start) {
        return client.post("/rendez-vous", Map.of("praticien_id", practitioner.id(), "debut", start));
    }

    private static List<String> mine(Api client) {
        return client.get("/rendez-vous/miens")
                .expect(200)
                .elements()
                .map((JsonNode appointment) -> appointment.path("id").asString())
                .toList();
    }
}
