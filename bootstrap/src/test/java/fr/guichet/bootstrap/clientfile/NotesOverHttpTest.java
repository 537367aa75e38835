package fr.guichet.bootstrap.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.domain.account.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Notes, from the trainer's pen to the client's eye (spec C4, C5)")
class NotesOverHttpTest {

    private final RunningProgram program = RunningProgram.shared();
    private final SignedIn trainer = program.someone(Role.PRACTITIONER);
    private final SignedIn client = program.someone(Role.CLIENT);
    private final String file = client.api().get("/users/me").expect(200).text("client_id");

    @Test
    void educateur_canin_to_application_saisie_de_note_pour_le_client() {
        var hidden = write(Map.of("texte", "Moka tire en laisse."));
        var shared = write(Map.of("texte", "Exercice : dix minutes par jour.", "visibilite", "partagee"));

        assertThat(hidden.text("visibilite")).isEqualTo("privee");
        assertThat(hidden.body().path("auteur").path("id").asString()).isEqualTo(trainer.id());
        assertThat(texts(trainer.api(), "/clients/" + file + "/notes"))
                .containsExactly("Exercice : dix minutes par jour.", "Moka tire en laisse.");
        assertThat(texts(client.api(), "/clients/moi/notes")).containsExactly("Exercice : dix minutes par jour.");
        var mail = program.awaitEmail(client.email(), "Nouvelle note");
        assertThat(mail)
                .contains("partagée avec vous")
                .doesNotContain("Exercice")
                .doesNotContain("Moka");
        assertThat(shared.text("id")).isNotEqualTo(hidden.text("id"));
    }

    @Test
    void application_to_api_stockage_des_notes_avec_leur_historique() {
        var note = write(Map.of("texte", "Moka tire."));
        var path = "/notes/" + note.text("id");

        var edited = program.someone(Role.MANAGER)
                .api()
                .patch(path, Map.of("texte", "Moka tire moins.", "version", 0))
                .expect(200);

        assertThat(edited.text("texte")).isEqualTo("Moka tire moins.");
        assertThat(edited.body().path("modifiee_par").path("nom").asString()).startsWith("Personne");
        trainer.api().patch(path, Map.of("texte", "Trop tard", "version", 0)).expect(409, "ETAT_INCOMPATIBLE");
        trainer.api().patch(path, Map.of("texte", " ")).expect(400, "DONNEES_INVALIDES");
        assertThat(texts(trainer.api(), path + "/historique")).containsExactly("Moka tire moins.", "Moka tire.");
        client.api().get(path + "/historique").expect(403);
    }

    @Test
    void coach_voir_notes_utilisateurs_found_by_client_and_by_text() {
        var word = "repère" + UUID.randomUUID().toString().substring(0, 8);
        write(Map.of("texte", "Séance d'éducation : " + word));
        write(Map.of("texte", "Rien à voir"));

        var asked = word.replace('è', 'E').toUpperCase(Locale.FRENCH);
        assertThat(texts(trainer.api(), "/clients/" + file + "/notes?q=" + asked))
                .hasSize(1);
        assertThat(texts(trainer.api(), "/notes?q=" + asked)).hasSize(1);
        assertThat(texts(trainer.api(), "/notes?client=" + file + "&q=" + encoded("seance EDUCATION")))
                .hasSize(1);
        assertThat(texts(trainer.api(), "/clients/" + file + "/notes?taille=1&page=2"))
                .containsExactly("Séance d'éducation : " + word);
        client.api().get("/notes?q=" + asked).expect(403);
    }

    @Test
    void a_notes_appointment_is_one_of_that_client() {
        trainer.api()
                .post(
                        "/clients/" + file + "/notes",
                        Map.of(
                                "texte",
                                "Moka",
                                "rendez_vous_id",
                                UUID.randomUUID().toString()))
                .expect(400, "DONNEES_INVALIDES");
    }

    @Test
    void administrators_alone_delete_notes_and_nothing_of_them_is_left() {
        var id = write(Map.of("texte", "À oublier", "visibilite", "partagee")).text("id");
        trainer.api().delete("/notes/" + id).expect(403);
        var administrator = program.someone(Role.ADMINISTRATOR).api();

        administrator.delete("/notes/" + id).expect(204);

        administrator.delete("/notes/" + id).expect(404, "INTROUVABLE");
        trainer.api().get("/notes/" + id + "/historique").expect(404, "INTROUVABLE");
        assertThat(texts(client.api(), "/clients/moi/notes")).isEmpty();
        assertThat(administrator
                        .get("/audit?action=note_supprimee&sujet=" + file)
                        .expect(200)
                        .elements()
                        .map(entry -> entry.path("details").asString()))
                .containsExactly("note=" + id);
    }

    @Test
    void client_to_application_acces_aux_notes_and_nobody_elses() {
        write(Map.of("texte", "Pour Léa", "visibilite", "partagee"));
        var other = program.someone(Role.PARENT).api();

        assertThat(texts(client.api(), "/clients/moi/notes")).containsExactly("Pour Léa");
        assertThat(texts(other, "/clients/moi/notes")).isEmpty();
        other.get("/clients/" + file + "/notes").expect(403);
        trainer.api().get("/clients/" + UUID.randomUUID() + "/notes").expect(404);
        trainer.api().get("/clients/" + UUID.randomUUID() + "/notes?page=0").expect(404, "INTROUVABLE");
        trainer.api()
                .get("/clients/" + UUID.randomUUID() + "/documents?taille=201")
                .expect(404, "INTROUVABLE");
        trainer.api().get("/clients/" + file + "/notes?page=0").expect(400, "DONNEES_INVALIDES");
        trainer.api().get("/clients/" + file + "/documents?taille=201").expect(400, "DONNEES_INVALIDES");
        trainer.api().post("/clients/" + UUID.randomUUID() + "/notes", Map.of()).expect(404);
    }

    private Api.Answer write(Map<String, ?> note) {
        return trainer.api().post("/clients/" + file + "/notes", note).expect(201);
    }

    private static List<String> texts(Api api, String path) {
        return api.get(path)
                .expect(200)
                .elements()
                .map(note -> note.path("texte").asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
