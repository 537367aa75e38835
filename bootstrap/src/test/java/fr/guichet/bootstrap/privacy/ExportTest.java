package fr.guichet.bootstrap.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec section 6: everybody takes along what is kept about them, and nothing of anybody else")
class ExportTest {

    private final RunningProgram program = RunningProgram.shared();
    private final Api anyone = program.api();
    private final People people = new People(program);

    @Test
    void a_client_finds_account_file_appointments_and_messages() {
        var practitioner = program.someone(Role.PRACTITIONER);
        var client = program.someone(Role.CLIENT);
        var other = program.someone(Role.CLIENT);
        people.book(client.api(), practitioner, "Objet-canari-client");
        people.book(other.api(), practitioner, "Objet-canari-autre");
        program.awaitEmail(client.email(), "endez-vous");

        var files = People.exported(client.api());

        assertThat(files.keySet())
                .startsWith("LISEZ-MOI.txt")
                .contains("compte.json", "fiche-client.json", "rendez-vous.json", "messages.json", "journal.json")
                .doesNotContain("agenda.json", "famille.json", "assistante-maternelle.json");
        // What they were told, the confirmation of the booking among it.
        assertThat(new String(files.get("messages.json"), StandardCharsets.UTF_8))
                .contains("rendez_vous_reserve", client.email());
        assertThat(People.words(files))
                .contains(client.id(), client.email(), "Objet-canari-client", "Personne Numéro")
                .contains("donnees_exportees")
                .doesNotContain(other.id(), other.email(), "Objet-canari-autre");
    }

    @Test
    void a_parent_finds_children_and_photos_but_not_how_to_reach_who_lives_apart() {
        var email = RunningProgram.newAddress("export.parent");
        var coParent = RunningProgram.newAddress("export.co.parent");
        var userId = anyone.postForm(
                        "/auth/register",
                        Parents.dossier(
                                email,
                                "EXPORTÉE",
                                "06 11 22 33 44",
                                Map.of(
                                        "email", coParent,
                                        "prenom", "Thomas",
                                        "nom", "AILLEURS",
                                        "telephone", "06 55 66 77 88",
                                        "meme_adresse", false,
                                        "adresse", "9 rue Secrète",
                                        "code_postal", "75001",
                                        "ville", "Paris"),
                                "Zoé"),
                        Map.of("photo", People.picture()))
                .expect(201)
                .text("userId");
        var parent = people.admitted(userId, email);

        var files = People.exported(parent.api());

        assertThat(files.keySet()).contains("famille.json").anyMatch(name -> name.startsWith("photos/enfant-"));
        assertThat(People.words(files))
                .contains("7 rue du Canari", "Présentation-canari", "Zoé", "2025-02-15", "Thomas", "AILLEURS")
                .contains("06 11 22 33 44", "compte_valide")
                .doesNotContain(coParent, "06 55 66 77 88", "+33655667788", "9 rue Secrète");
    }

    @Test
    void a_childminder_finds_the_social_security_number_in_full_and_no_secret() {
        var email = RunningProgram.newAddress("export.assmat");
        var userId = anyone.postForm(
                        "/auth/register", Childminders.dossier(email, "photo"), Map.of("photo", People.picture()))
                .expect(201)
                .text("userId");
        var childminder = people.admitted(userId, email);
        childminder
                .api()
                .put(
                        "/users/me/accueil",
                        Map.of("disponible", true, "annee_experience", 37, "specialite", "Spécialité-canari"))
                .expect(200);

        var files = People.exported(childminder.api());

        assertThat(files).containsKeys("assistante-maternelle.json", "photos/moi.jpg");
        assertThat(People.words(files))
                .contains(
                        Childminders.lastNir().replace(" ", ""), "AGR-CANARI", "1985-06-15", "Spécialité-canari", "37")
                .doesNotContain("$2", People.PASSWORD);
    }

    @Test
    void a_practitioner_finds_the_agenda_without_the_clients() {
        var practitioner = program.someone(Role.PRACTITIONER);
        var client = program.someone(Role.CLIENT);
        people.book(client.api(), practitioner, "Objet-canari-recu");
        program.awaitEmail(practitioner.email(), "endez-vous");
        practitioner
                .api()
                .post(
                        "/praticiens/" + practitioner.id() + "/absences",
                        Map.of(
                                "debut", "2027-08-01T00:00:00+02:00",
                                "fin", "2027-08-15T00:00:00+02:00",
                                "motif", "Absence-canari"))
                .expect(201);
        var name = client.api().get("/users/me").expect(200).text("nom");

        var files = People.exported(practitioner.api());

        assertThat(files).containsKey("agenda.json");
        assertThat(People.words(files))
                .contains("Absence-canari", "rendez_vous_reserve", "rendez_vous_recus", practitioner.email())
                .doesNotContain("Objet-canari-recu", client.email(), name + "\"", client.id());
    }

    @Test
    void staff_find_their_account_and_what_they_did() {
        var manager = program.someone(Role.MANAGER);
        var waiting = anyone.post(
                        "/auth/register",
                        Map.of(
                                "role", "parent",
                                "email", RunningProgram.newAddress("export.decide"),
                                "prenom", "Claire",
                                "nom", "DÉCIDÉE",
                                "telephone", "06 11 22 33 44"))
                .expect(201)
                .text("userId");
        manager.api().patch("/users/" + waiting + "/valider", Map.of()).expect(200);

        var files = People.exported(manager.api());

        assertThat(files.keySet())
                .containsExactly("LISEZ-MOI.txt", "compte.json", "rendez-vous.json", "messages.json", "journal.json");
        assertThat(People.words(files))
                .contains(manager.email(), "gestionnaire", "compte_valide")
                .doesNotContain("DÉCIDÉE", waiting);
    }

    @Test
    void decisions_comments_are_the_managers() {
        var email = RunningProgram.newAddress("export.commente");
        var userId = anyone.post(
                        "/auth/register",
                        Map.of(
                                "role", "parent",
                                "email", email,
                                "prenom", "Claire",
                                "nom", "COMMENTÉE",
                                "telephone", "06 11 22 33 44"))
                .expect(201)
                .text("userId");
        program.someone(Role.MANAGER)
                .api()
                .patch("/users/" + userId + "/valider", Map.of("comment", "Commentaire-canari"))
                .expect(200);
        var parent = people.withPassword(userId, email);

        assertThat(People.words(People.exported(parent.api())))
                .contains("\"decision\" : \"valide\"")
                .doesNotContain("Commentaire-canari");
    }
}
