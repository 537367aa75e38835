package fr.guichet.bootstrap.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.guichet.application.Transactions;
import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.clientfile.Paper;
import fr.guichet.domain.account.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec section 6: whoever is erased is in no table any more, and whoever has to know is told")
class ErasureTest {

    private final RunningProgram program = RunningProgram.shared();
    private final Api anyone = program.api();
    private final People people = new People(program);

    @Test
    void a_client_erases_themselves_and_the_practitioner_is_told_without_a_name() {
        var practitioner = program.someone(Role.PRACTITIONER);
        var email = RunningProgram.newAddress("efface.canari");
        var registration = Map.of(
                "role", "client",
                "email", email,
                "prenom", "Coquelicote",
                "nom", "TOURNEVIRE",
                "telephone", "06 47 11 22 33",
                "password", People.PASSWORD);
        var userId = anyone.post("/auth/register", registration).expect(201).text("userId");
        var client = new People.Visitor(userId, email, anyone.signIn(email, People.PASSWORD));
        var calendar = client.api().post("/users/me/calendrier", Map.of()).expect(200);
        people.book(client.api(), practitioner, "Objet-qui-doit-partir");
        assertThat(program.awaitEmail(practitioner.email(), "endez-vous")).contains("TOURNEVIRE");

        var answer = client.api().delete("/users/me").expect(200);

        assertThat(answer.text("message")).isNotBlank();
        assertThat(answer.body().path("efface").toString()).contains("annulés (1)");
        assertThat(answer.body().path("conserve").toString()).contains("journal");
        client.api().get("/users/me").expect(401, "JETON_INVALIDE");
        anyone.post("/auth/login", Map.of("email", email, "password", People.PASSWORD))
                .expect(401, "IDENTIFIANTS_INVALIDES");
        var feed = calendar.text("url");
        assertThat(anyone.download(feed.substring(feed.indexOf("/calendriers"))).statusCode())
                .isEqualTo(404);
        assertThat(program.awaitEmail(practitioner.email(), "annul"))
                .contains("Personne effacée")
                .doesNotContain("TOURNEVIRE", "Objet-qui-doit-partir");
        assertGone(email, "Coquelicote", "TOURNEVIRE", "33647112233", "Objet-qui-doit-partir");
        anyone.post("/auth/register", registration).expect(201);
    }

    @Test
    void past_appointments_stay_as_nobodys() {
        var practitioner = program.someone(Role.PRACTITIONER);
        var client = program.someone(Role.CLIENT);
        var appointment = people.book(client.api(), practitioner, "Objet-du-passe");
        program.part(Transactions.class).run(() -> program.database().dsl().execute("""
            update appointment
            set start_at = start_at - interval '90 days', end_at = end_at - interval '90 days',
                occupied = tstzrange(start_at - interval '90 days',
                                     end_at - interval '90 days' + make_interval(mins => gap_minutes))
            where id = '%s'\
            """.formatted(appointment)));
        practitioner
                .api()
                .patch("/rendez-vous/" + appointment + "/honorer", Map.of())
                .expect(200);

        client.api().delete("/users/me").expect(200);

        var kept = practitioner.api().get("/rendez-vous/" + appointment).expect(200);
        assertThat(kept.text("statut")).isEqualTo("honore");
        assertThat(kept.body().toString()).contains("Personne effacée").doesNotContain("Objet-du-passe");
        assertGone(client.email(), "Objet-du-passe");
    }

    @Test
    void a_client_who_only_ever_called_goes_with_all_that_was_noted_and_sent() {
        var trainer = program.someone(Role.PRACTITIONER);
        var file = trainer.api()
                .post(
                        "/clients",
                        Map.of(
                                "prenom", "Philiberte",
                                "nom", "CLAIRFONTAINE",
                                "telephone", "06 47 55 44 33",
                                "adresse", "12 impasse du Canari",
                                "code_postal", "69001",
                                "ville", "Lyon"))
                .expect(201)
                .text("id");
        var appointment = trainer.api()
                .post(
                        "/rendez-vous",
                        Map.of(
                                "praticien_id",
                                trainer.id(),
                                "client_id",
                                file,
                                "debut",
                                people.start(trainer),
                                "objet",
                                "Objet-de-qui-appelait"))
                .expect(201)
                .text("id");
        trainer.api()
                .post("/clients/" + file + "/notes", Map.of("texte", "Note-de-qui-appelait", "visibilite", "privee"))
                .expect(201);
        var signed = Paper.sign(trainer.api(), file);
        assertThat(program.awaitEmail(trainer.email(), "endez-vous")).contains("CLAIRFONTAINE");
        awaitTextTo("+33647554433");
        var administrator = program.administrator();
        trainer.api().delete("/clients/" + file).expect(403, "ACCES_REFUSE");

        var answer = administrator.delete("/clients/" + file).expect(200);

        assertThat(answer.body().path("efface").toString()).contains("annulés (1)");
        assertThat(answer.body().path("conserve").toString()).contains("conditions d'inscription");
        administrator.delete("/clients/" + file).expect(404, "INTROUVABLE");
        trainer.api().get("/clients/" + file).expect(404, "INTROUVABLE");
        assertThat(trainer.api().get("/rendez-vous/" + appointment).expect(200).text("statut"))
                .isEqualTo("annule");
        assertThat(program.awaitEmail(trainer.email(), "annul"))
                .contains("Personne effacée")
                .doesNotContain("CLAIRFONTAINE");
        assertGone(
                "33647554433", "06 47 55 44 33", "impasse du Canari", "Objet-de-qui-appelait", "Note-de-qui-appelait");
        // The proof of the contract names who signed it.
        assertThat(Dump.of(program.database().dataSource()).tablesWith("CLAIRFONTAINE"))
                .isSubsetOf("signed_conditions");
        assertThat(administrator
                        .get("/documents/conserves?taille=200")
                        .expect(200)
                        .elements()
                        .map(document -> document.path("id").asString()))
                .contains(signed);
        assertThat(administrator
                        .get("/audit?action=fiche_effacee&sujet=" + file)
                        .expect(200)
                        .elements())
                .hasSize(1);
    }

    private void awaitTextTo(String number) {
        await().until(() -> !program.texts(number).isEmpty());
    }

    @Test
    void a_childminder_goes_with_number_and_photo() {
        var email = RunningProgram.newAddress("assmat.effacee");
        var userId = anyone.postForm(
                        "/auth/register", Childminders.dossier(email, "photo"), Map.of("photo", People.picture()))
                .expect(201)
                .text("userId");
        var nir = Childminders.lastNir();
        var administrator = program.administrator();
        assertThat(administrator
                        .get("/users/" + userId + "/nir")
                        .expect(200)
                        .text("nir")
                        .replace(" ", ""))
                .isEqualTo(nir);
        people.admitted(userId, email)
                .api()
                .put("/users/me/accueil", Map.of("disponible", true, "specialite", "Spécialité-effacée"))
                .expect(200);
        var documents = count("document");

        var answer = administrator.delete("/users/" + userId).expect(200);

        assertThat(answer.body().path("conserve").toString()).contains("journal");
        assertThat(count("document")).isEqualTo(documents - 1);
        assertThat(count("childminder_nir where account_id = '" + userId + "'")).isZero();
        assertGone(email, "Spécialité-effacée");
        administrator.delete("/users/" + userId).expect(404, "INTROUVABLE");
        // Her number is free again.
        anyone.post(
                        "/auth/register",
                        without(Childminders.dossier(RunningProgram.newAddress("assmat.revenue"), ""), nir))
                .expect(201);
    }

    private static Map<String, ?> without(Map<String, ?> dossier, String nir) {
        var same = new HashMap<String, Object>(dossier);
        same.put("nir", nir);
        return same;
    }

    @Test
    void one_of_two_parents_leaves_the_children_to_the_other() {
        var email = RunningProgram.newAddress("parent.parti");
        var staying = RunningProgram.newAddress("parent.reste");
        var userId = anyone.postForm(
                        "/auth/register",
                        Parents.dossier(
                                email,
                                "PARTIE-CANARI",
                                "06 47 99 88 77",
                                Map.of(
                                        "email", staying,
                                        "prenom", "Thomas",
                                        "nom", "RESTANT",
                                        "telephone", "06 55 66 77 88",
                                        "meme_adresse", true),
                                "Emmanuelle"),
                        Map.of("photo", People.picture()))
                .expect(201)
                .text("userId");
        var parent = people.admitted(userId, email);
        var coParent = people.withPassword(coParentOf(userId), staying);

        var answer = parent.api().delete("/users/me").expect(200);

        assertThat(answer.body().path("conserve").toString()).contains("enfants");
        var left = program.administrator().get("/parents/" + coParent.id()).expect(200);
        assertThat(left.body().path("enfants").path(0).path("prenom").asString())
                .isEqualTo("Emmanuelle");
        assertThat(left.text("adresse")).isEqualTo("7 rue du Canari");
        assertThat(left.body().path("co_parent").isNull()).isTrue();
        assertGone(email, "33647998877");
        // The children keep their name as long as a parent stays.
        assertThat(Dump.of(program.database().dataSource()).tablesWith("PARTIE-CANARI"))
                .containsExactly("child");

        coParent.api().delete("/users/me").expect(200);
        assertGone(staying, "Emmanuelle", "PARTIE-CANARI");
    }

    private String coParentOf(String userId) {
        return program.administrator()
                .get("/parents/" + userId)
                .expect(200)
                .body()
                .path("co_parent")
                .path("id")
                .asString();
    }

    @Test
    void a_practitioner_with_whom_clients_are_booked_is_told_what_to_do() {
        var practitioner = program.someone(Role.PRACTITIONER);
        var client = program.someone(Role.CLIENT);
        var appointment = people.book(client.api(), practitioner, "Objet");
        var administrator = program.administrator();

        practitioner.api().delete("/users/me").expect(409, "ETAT_INCOMPATIBLE");
        assertThat(administrator
                        .delete("/users/" + practitioner.id())
                        .expect(409, "ETAT_INCOMPATIBLE")
                        .text("detail"))
                .contains("1 à venir", "annulez");
        client.api().patch("/rendez-vous/" + appointment + "/annuler", Map.of()).expect(200);
        administrator.delete("/users/" + practitioner.id()).expect(200);

        assertGone(practitioner.email());
        assertThat(client.api()
                        .get("/rendez-vous/" + appointment)
                        .expect(200)
                        .body()
                        .toString())
                .contains("Personne effacée");
        anyone.get("/praticiens/" + practitioner.id()).expect(404, "INTROUVABLE");
    }

    @Test
    void nobody_erases_themselves_by_the_way_that_is_for_others_nor_beyond_their_reach() {
        var administrator = program.someone(Role.ADMINISTRATOR);
        var manager = program.someone(Role.MANAGER);

        administrator.api().delete("/users/" + administrator.id()).expect(403, "ACCES_REFUSE");
        administrator.api().delete("/users/" + manager.id()).expect(403, "ACCES_REFUSE");
        manager.api().delete("/users/me").expect(200);
        manager.api().get("/users/me").expect(401);
    }

    /** A booking and an erasure that meet: whichever comes first, nothing is left booked for nobody. */
    @Test
    void a_booking_takes_its_turn_with_an_erasure() throws Exception {
        var practitioner = program.someone(Role.PRACTITIONER);
        var starts = anyone.get("/praticiens/" + practitioner.id() + "/creneaux")
                .expect(200)
                .elements()
                .map(slot -> slot.path("debut").asString())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 8; round++) {
                var client = program.someone(Role.CLIENT);
                var file = client.api().get("/users/me").expect(200).text("client_id");
                var together = new CyclicBarrier(4);
                var first = round * 3;
                var bookings = IntStream.range(0, 3)
                        .<Callable<Integer>>mapToObj(i -> () -> {
                            together.await();
                            var api = i == 2 ? practitioner.api() : client.api();
                            return api.post(
                                            "/rendez-vous",
                                            Map.of(
                                                    "praticien_id", practitioner.id(),
                                                    "client_id", file,
                                                    "debut", starts.get(first + i)))
                                    .status();
                        })
                        .map(threads::submit)
                        .toList();
                var erased = threads.submit(() -> {
                    together.await();
                    return client.api().delete("/users/me").status();
                });

                assertThat(erased.get()).isEqualTo(200);
                for (var booking : bookings) {
                    assertThat(booking.get()).isIn(201, 400, 401, 403, 404, 409, 422);
                }
                assertThat(practitioner
                                .api()
                                .get("/rendez-vous?statut=reserve&client=" + file)
                                .expect(200)
                                .elements())
                        .isEmpty();
                assertGone(client.email());
            }
        }
    }

    private void assertGone(String... words) {
        var dump = Dump.of(program.database().dataSource());
        for (var word : words) {
            assertThat(dump.tablesWith(word)).as(word).isEmpty();
        }
    }

    private int count(String from) {
        return program.database()
                .dsl()
                .fetchSingle("select count(*) from " + from)
                .getValue(0, int.class);
    }
}
