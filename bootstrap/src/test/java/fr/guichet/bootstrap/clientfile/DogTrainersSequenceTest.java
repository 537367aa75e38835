package fr.guichet.bootstrap.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The arrows of {@code reference/douceur-de-chien-sequence.txt}, a test each, up to the first appointment and the two logins. */
@DisplayName("Diagramme de séquence Douceur de Chien")
class DogTrainersSequenceTest {

    private final TrainersClients practice = new TrainersClients();
    private final Api trainer = practice.trainer.api();
    private final String email = RunningProgram.newAddress("elodie.marchand");

    @Test
    @DisplayName(
            "Prise de rendez-vous par téléphone: Éducateur canin->Application WEB: Création fiche client préliminaire")
    void telephone_creation_fiche_client_preliminaire() {
        var file = practice.create(practice.caller(email)).expect(201);

        assertThat(file.text("statut")).isEqualTo("preliminaire");
        assertThat(file.text("prenom")).isEqualTo("Élodie");
        assertThat(file.text("telephone")).isEqualTo("06 12 34 56 78");
        assertThat(file.body().path("chien").path("nom").asString()).isEqualTo("Moka");
        assertThat(file.body().path("chiens").path(0).path("numero_puce").asString())
                .isEqualTo("250269604123456");
    }

    @Test
    @DisplayName("Application WEB->API Serveur: Stockage fiche client préliminaire sans mot de passe")
    void telephone_stockage_fiche_client_preliminaire_sans_mot_de_passe() {
        var file = practice.create(practice.caller(email)).expect(201);

        var stored = trainer.get("/clients/" + file.text("id")).expect(200);
        assertThat(stored.body()).isEqualTo(file.body());
        assertThat(stored.body().toString()).doesNotContain("mot_de_passe", "password");
        assertThat(practice.program
                        .administrator()
                        .get("/messages?taille=200")
                        .expect(200)
                        .body()
                        .toString())
                .doesNotContain(practice.temporaryPassword(email));
    }

    @Test
    @DisplayName("API Serveur->Client: Envoie du mot de passe aléatoire par e-mail")
    void telephone_envoie_du_mot_de_passe_aleatoire_par_e_mail() {
        practice.create(practice.caller(email)).expect(201);

        assertThat(practice.program.awaitEmail(email, "Votre accès"))
                .contains("Mot de passe temporaire : ")
                .contains(email);
        assertThat(practice.firstLogin(email, practice.temporaryPassword(email))
                        .get("/clients/moi")
                        .expect(200)
                        .text("nom"))
                .isEqualTo("Marchand");
    }

    @Test
    @DisplayName("Prise du rendez-vous, Stockage du rendez-vous")
    void telephone_prise_et_stockage_du_rendez_vous() {
        var client = practice.create(practice.caller(email)).expect(201).text("id");

        var booked = practice.book(trainer, Map.of("client_id", client, "objet", "Rappel"), 0)
                .expect(201);

        assertThat(booked.text("client_id")).isEqualTo(client);
        assertThat(trainer.get("/rendez-vous/" + booked.text("id")).expect(200).text("statut"))
                .isEqualTo("reserve");
    }

    @Test
    @DisplayName("API Serveur->Client: Envoie des informations du rendez-vous par e-mail")
    void telephone_envoie_des_informations_du_rendez_vous_par_e_mail() {
        var client = practice.create(practice.caller(email)).expect(201).text("id");
        practice.book(trainer, Map.of("client_id", client), 1).expect(201);

        assertThat(practice.program.awaitEmail(email, "endez-vous")).contains("Élodie");
        assertThat(practice.program.awaitEmail(practice.trainer.email(), "endez-vous"))
                .contains("Marchand");
    }

    @Test
    @DisplayName("Prise de rendez-vous autonome: Création du compte et rendez-vous autonome, Stockage du rendez-vous")
    void autonome_creation_du_compte_et_rendez_vous() {
        var client = practice.register(email);

        var booked = practice.book(client, Map.of("objet", "Rappel au pied"), 2).expect(201);

        assertThat(client.get("/rendez-vous/miens")
                        .expect(200)
                        .body()
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(booked.text("id"));
        assertThat(client.get("/clients/moi").expect(200).text("id")).isEqualTo(booked.text("client_id"));
    }

    @Test
    @DisplayName("API Serveur->Éducateur canin et ->Client: Envoie des informations du rendez-vous par e-mail")
    void autonome_envoie_des_informations_du_rendez_vous_aux_deux() {
        practice.book(practice.register(email), Map.of(), 3).expect(201);

        assertThat(practice.program.awaitEmail(practice.trainer.email(), "endez-vous"))
                .contains("Marchand");
        assertThat(practice.program.awaitEmail(email, "endez-vous")).contains("Elodie");
    }

    @Test
    @DisplayName("Connexion client: Connexion, Modification du mot de passe")
    void client_connexion_et_modification_du_mot_de_passe() {
        practice.create(practice.caller(email)).expect(201);
        var temporary = practice.temporaryPassword(email);

        practice.firstLogin(email, temporary).get("/users/me").expect(200);

        practice.program
                .api()
                .post("/auth/login", Map.of("email", email, "password", temporary))
                .expect(401, "IDENTIFIANTS_INVALIDES");
    }

    @Test
    @DisplayName("Connexion client: Accès données personnelles")
    void client_acces_donnees_personnelles() {
        practice.create(practice.caller(email)).expect(201);
        var client = practice.firstLogin(email, practice.temporaryPassword(email));

        client.patch("/clients/moi", Map.of("adresse", "3 rue du Parc", "ville", "Lyon", "telephone", "0478123456"))
                .expect(200);
        var dog = client.post("/clients/moi/chiens", Map.of("nom", "Zoé", "race", "Teckel"))
                .expect(201)
                .text("id");
        client.patch("/clients/moi/chiens/" + dog, Map.of("race", "Teckel nain"))
                .expect(200);

        var own = client.get("/clients/moi").expect(200);
        assertThat(own.text("adresse")).isEqualTo("3 rue du Parc");
        assertThat(own.text("telephone")).isEqualTo("04 78 12 34 56");
        assertThat(own.body().path("chiens").path(1).path("race").asString()).isEqualTo("Teckel nain");
        assertThat(client.get("/users/me").expect(200).text("telephone")).isEqualTo("04 78 12 34 56");
        client.delete("/clients/moi/chiens/" + dog).expect(204);
        client.get("/clients/" + own.text("id")).expect(403);
    }

    @Test
    @DisplayName("Connexion client: Accès calendrier")
    void client_acces_calendrier() {
        var file = practice.create(practice.caller(email)).expect(201).text("id");
        var booked = practice.book(trainer, Map.of("client_id", file), 4).expect(201);

        var client = practice.firstLogin(email, practice.temporaryPassword(email));

        assertThat(client.get("/rendez-vous/miens").expect(200).elements()).hasSize(1);
        var feed = client.get("/users/me/calendrier").expect(200).text("url");
        var calendar = practice.program.api().download(feed.substring(feed.indexOf("/calendriers/")));
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(new String(calendar.body(), StandardCharsets.UTF_8))
                .contains(
                        "BEGIN:VEVENT",
                        booked.text("id"),
                        "DTSTART;TZID=Europe/Paris:" + wallClock(booked.text("debut")));
    }

    private static String wallClock(String start) {
        return OffsetDateTime.parse(start)
                .atZoneSameInstant(ZoneId.of("Europe/Paris"))
                .format(DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT));
    }

    @Test
    @DisplayName("Connexion éducateur canin: Accès données personnelles des clients, Accès calendrier")
    void educateur_acces_donnees_personnelles_des_clients_et_calendrier() {
        var file = practice.create(practice.caller(email)).expect(201);
        practice.book(trainer, Map.of("client_id", file.text("id")), 5).expect(201);

        assertThat(trainer.get("/clients?q=" + email).expect(200).body().path(0))
                .isEqualTo(file.body());
        var agenda =
                trainer.get("/rendez-vous?praticien=" + practice.trainer.id()).expect(200);
        assertThat(agenda.body().path(0).path("client").asString()).isEqualTo("Élodie Marchand");
    }
}
