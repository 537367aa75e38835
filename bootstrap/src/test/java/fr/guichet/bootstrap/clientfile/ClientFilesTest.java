package fr.guichet.bootstrap.clientfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("spec C1 and A4: files that staff keep, and accounts")
class ClientFilesTest {

    private final TrainersClients practice = new TrainersClients();
    private final Api trainer = practice.trainer.api();
    private final String email = RunningProgram.newAddress("elodie.marchand");

    @Test
    void the_practice_may_send_a_link_in_place_of_a_password() {
        var administrator = practice.program.administrator();
        setAccess(administrator, "lien");
        try {
            practice.create(practice.caller(email)).expect(201);
            var token = practice.links(email, "mot de passe", 1).getFirst();
            practice.program
                    .api()
                    .post(
                            "/auth/create-password",
                            Map.of(
                                    "token", token,
                                    "password", TrainersClients.PASSWORD,
                                    "password_confirmation", TrainersClients.PASSWORD))
                    .expect(200);
        } finally {
            setAccess(administrator, "mot_de_passe_temporaire");
        }
        var client = practice.program.api().signIn(email, TrainersClients.PASSWORD);
        assertThat(client.get("/users/me")
                        .expect(200)
                        .body()
                        .path("email_confirme")
                        .asBoolean())
                .isTrue();
        assertThat(practice.program.emails(email, "Votre accès")).isEmpty();
    }

    @Test
    void a_known_address_is_offered_to_be_linked_and_never_doubled() {
        practice.register(email);
        practice.confirm(email, 1);

        var refused = practice.create(practice.caller(email)).expect(409, "EMAIL_DEJA_UTILISE");
        var known = refused.body().path("client");
        assertThat(known.path("prenom").asString()).isEqualTo("Elodie");
        assertThat(found()).hasSize(1);

        var linking = practice.caller(email);
        linking.put("rattacher", true);
        var linked = practice.create(linking).expect(200);

        assertThat(linked.text("id")).isEqualTo(known.path("id").asString());
        assertThat(linked.body().path("chien").path("nom").asString()).isEqualTo("Moka");
        assertThat(linked.text("telephone")).isEqualTo("06 98 76 54 32");
        assertThat(found()).hasSize(1);
        var colleague = practice.caller(practice.trainer.email());
        colleague.put("rattacher", true);
        practice.create(colleague).expect(409, "EMAIL_DEJA_UTILISE");
    }

    @Test
    void what_staff_keep_under_an_address_is_the_accounts_once_its_owner_has_confirmed_it() {
        var client = practice.register(email);
        var linking = practice.caller(email);
        linking.put("rattacher", true);
        var waiting = practice.create(linking).expect(201);
        assertThat(waiting.text("rattachement")).isEqualTo("en_attente");
        var booked = practice.book(trainer, Map.of("client_id", waiting.text("id")), 0)
                .expect(201)
                .text("id");

        assertThat(client.get("/clients/moi").expect(200).body().path("chiens").size())
                .isZero();
        client.get("/rendez-vous/" + booked).expect(404);
        trainer.post(
                        "/clients/" + waiting.text("id") + "/rattacher",
                        Map.of("client_id", client.get("/clients/moi").text("id")))
                .expect(409, "ETAT_INCOMPATIBLE");

        practice.confirm(email, 2);

        var own = client.get("/clients/moi").expect(200);
        assertThat(own.body().path("chien").path("nom").asString()).isEqualTo("Moka");
        assertThat(client.get("/rendez-vous/" + booked).expect(200).text("client_id"))
                .isEqualTo(own.text("id"));
        trainer.get("/clients/" + waiting.text("id")).expect(404);
        assertThat(found()).hasSize(1);
    }

    @Test
    void a_client_without_an_address_has_appointments_and_gets_access_with_an_address_later() {
        var phone = "+336445566%02d".formatted(System.nanoTime() % 100);
        var file = practice.create(practice.callerWithoutAddress(phone)).expect(201);
        assertThat(file.body().path("email").isNull()
                        || file.body().path("email").isMissingNode())
                .isTrue();
        var booked = practice.book(trainer, Map.of("client_id", file.text("id")), 0)
                .expect(201)
                .text("id");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(practice.program.texts(phone)).isNotEmpty());

        var changed = trainer.patch(
                        "/clients/" + file.text("id"),
                        Map.of(
                                "email",
                                email,
                                "version",
                                file.body().path("version").asInt()))
                .expect(200);

        assertThat(changed.text("utilisateur_id")).isNotBlank();
        var client = practice.firstLogin(email, practice.temporaryPassword(email));
        assertThat(client.get("/rendez-vous/miens")
                        .expect(200)
                        .body()
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(booked);
        trainer.patch(
                        "/clients/" + file.text("id"),
                        Map.of(
                                "nom",
                                "Autre",
                                "version",
                                file.body().path("version").asInt()))
                .expect(409, "ETAT_INCOMPATIBLE");
        trainer.patch("/clients/" + file.text("id"), Map.of("email", RunningProgram.newAddress("autre")))
                .expect(409, "ETAT_INCOMPATIBLE");
    }

    @Test
    void a_client_who_can_be_reached_by_nothing_has_appointments() {
        var caller = practice.callerWithoutAddress("0612345678");
        caller.remove("telephone");
        var file = practice.create(caller).expect(201).text("id");

        var booked =
                practice.book(trainer, Map.of("client_id", file), 0).expect(201).text("id");
        trainer.patch("/rendez-vous/" + booked + "/annuler", Map.of()).expect(200);
        trainer.post("/clients/" + file + "/acces", Map.of()).expect(409, "ETAT_INCOMPATIBLE");
    }

    @Test
    void a_misheard_address_is_corrected_until_the_client_has_got_in() {
        var misheard = RunningProgram.newAddress("elodie.marchant");
        var file = practice.create(practice.caller(misheard)).expect(201).text("id");
        var old = practice.temporaryPassword(misheard);

        trainer.patch("/clients/" + file, Map.of("email", email)).expect(200);

        practice.program
                .api()
                .post("/auth/login", Map.of("email", misheard, "password", old))
                .expect(401);
        var temporary = practice.temporaryPassword(email);
        practice.program
                .api()
                .post("/auth/login", Map.of("email", email, "password", old))
                .expect(401);
        practice.firstLogin(email, temporary).get("/clients/moi").expect(200);
        trainer.post("/clients/" + file + "/acces", Map.of()).expect(409, "ETAT_INCOMPATIBLE");
    }

    @Test
    void a_number_that_staff_note_is_the_files_alone_once_the_client_has_confirmed_the_address() {
        var client = practice.register(email);
        var file = "/clients/" + client.get("/clients/moi").expect(200).text("id");

        trainer.patch(file, Map.of("telephone", "06 11 11 11 11")).expect(200);
        assertThat(client.get("/users/me").expect(200).text("telephone")).isEqualTo("06 11 11 11 11");

        practice.confirm(email, 1);
        trainer.patch(file, Map.of("telephone", "06 22 22 22 22")).expect(200);
        client.patch("/clients/moi", Map.of("prenom", "Élodie")).expect(200);
        client.patch("/users/me", Map.of("nom", "MARCHAND")).expect(200);

        // Password links may go to the account's number (spec A9): it is its owner's to change.
        assertThat(client.get("/users/me").expect(200).text("telephone")).isEqualTo("06 11 11 11 11");
        assertThat(trainer.get(file).expect(200).text("telephone")).isEqualTo("06 22 22 22 22");

        client.patch("/clients/moi", Map.of("telephone", "06 33 33 33 33")).expect(200);
        assertThat(client.get("/users/me").expect(200).text("telephone")).isEqualTo("06 33 33 33 33");
    }

    @Test
    void the_number_of_a_parents_account_is_never_for_staff_to_change() {
        var parent = practice.program.someone(Role.PARENT);
        var before = parent.api().get("/users/me").expect(200).text("telephone");
        var file = "/clients/" + parent.api().get("/clients/moi").expect(200).text("id");

        trainer.patch(file, Map.of("telephone", "06 22 22 22 22")).expect(200);

        assertThat(parent.api().get("/users/me").expect(200).text("telephone")).isEqualTo(before);
    }

    @Test
    void two_files_of_one_person_become_one_with_all_appointments() {
        var own = practice.register(email);
        practice.confirm(email, 1);
        var ownFile = own.get("/clients/moi").expect(200).text("id");
        var staffs = practice.create(practice.callerWithoutAddress("06 44 55 66 77"))
                .expect(201)
                .text("id");
        var first = practice.book(trainer, Map.of("client_id", staffs), 0)
                .expect(201)
                .text("id");
        var second = practice.book(own, Map.of(), 0).expect(201).text("id");

        trainer.post(
                        "/clients/" + staffs + "/notes",
                        Map.of("texte", "Moka tire en laisse", "visibilite", "partagee", "rendez_vous_id", first))
                .expect(201);

        var joined = trainer.post("/clients/" + staffs + "/rattacher", Map.of("client_id", ownFile))
                .expect(200);

        assertThat(joined.text("id")).isEqualTo(ownFile);
        assertThat(joined.body().path("chien").path("nom").asString()).isEqualTo("Moka");
        assertThat(own.get("/rendez-vous/miens")
                        .expect(200)
                        .elements()
                        .map(it -> it.path("id").asString()))
                .contains(first, second);
        assertThat(own.get("/clients/moi/notes")
                        .expect(200)
                        .body()
                        .path(0)
                        .path("texte")
                        .asString())
                .isEqualTo("Moka tire en laisse");
        trainer.get("/clients/" + staffs).expect(404);
        trainer.post("/clients/" + ownFile + "/rattacher", Map.of("client_id", ownFile))
                .expect(400);
        trainer.post("/clients/" + ownFile + "/rattacher", Map.of("client_id", staffs))
                .expect(404);
    }

    @Test
    void files_with_appointments_at_one_time_stay_two() {
        var other = new TrainersClients();
        var one = practice.create(practice.callerWithoutAddress("06 44 55 66 78"))
                .expect(201)
                .text("id");
        var two = practice.create(practice.callerWithoutAddress("06 44 55 66 79"))
                .expect(201)
                .text("id");
        practice.book(trainer, Map.of("client_id", one), 0).expect(201);
        other.book(trainer, Map.of("client_id", two), 0).expect(201);

        trainer.post("/clients/" + one + "/rattacher", Map.of("client_id", two)).expect(409, "CLIENT_DEJA_OCCUPE");
        trainer.get("/clients/" + one).expect(200);
        trainer.get("/clients/" + two).expect(200);
    }

    @Test
    void of_several_who_make_a_file_for_one_address_at_once_one_does() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = threads.invokeAll(List.<Callable<Integer>>of(
                    () -> practice.create(practice.caller(email)).status(),
                    () -> practice.create(practice.caller(email)).status(),
                    () -> practice.create(practice.caller(email)).status()));
            var answers =
                    List.of(calls.get(0).get(), calls.get(1).get(), calls.get(2).get());
            assertThat(answers).containsExactlyInAnyOrder(201, 409, 409);
        }
        assertThat(found()).hasSize(1);
        assertThat(practice.temporaryPassword(email)).isNotBlank();
    }

    @Test
    void bookings_race_with_the_joining_of_files_and_none_is_lost() throws Exception {
        var one = practice.create(practice.callerWithoutAddress("06 44 55 66 70"))
                .expect(201)
                .text("id");
        var two = practice.create(practice.callerWithoutAddress("06 44 55 66 71"))
                .expect(201)
                .text("id");
        var slots = practice.slots();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 6; i++) {
                var slot = slots.get(i);
                calls.add(() -> trainer.post(
                                "/rendez-vous",
                                Map.of("praticien_id", practice.trainer.id(), "debut", slot, "client_id", one))
                        .status());
            }
            calls.add(
                    2,
                    () -> trainer.post("/clients/" + one + "/rattacher", Map.of("client_id", two))
                            .status());
            var answers = new ArrayList<Integer>();
            for (var call : threads.invokeAll(calls)) {
                answers.add(call.get());
            }
            assertThat(answers).isSubsetOf(200, 201, 404).contains(200);
            var kept = trainer.get("/rendez-vous?client=" + two)
                    .expect(200)
                    .elements()
                    .count();
            assertThat(kept).isEqualTo(answers.stream().filter(it -> it == 201).count());
        }
    }

    @Test
    void what_is_wrong_is_named_with_its_field_and_nothing_is_stored() {
        var caller = practice.caller(email);
        caller.put("telephone", "12");
        caller.put(
                "chiens",
                List.of(
                        Map.of("nom", "Rex", "race", "Braque", "date_naissance", "hier"),
                        Map.of("nom", "", "numero_puce", "123")));
        assertThat(fields(practice.create(caller).expect(400, "DONNEES_INVALIDES")))
                .contains(
                        "telephone",
                        "chiens[0].date_naissance",
                        "chiens[1].nom",
                        "chiens[1].race",
                        "chiens[1].numero_puce");

        var unborn = practice.caller(email);
        unborn.put("chiens", List.of(Map.of("nom", "Rex", "race", "Braque", "date_naissance", tomorrow())));
        assertThat(fields(practice.create(unborn).expect(400))).containsExactly("chiens[0].date_naissance");
        var twins = practice.caller(email);
        twins.put("chiens", List.of(TrainersClients.MOKA));
        assertThat(fields(practice.create(twins).expect(400))).containsExactly("chiens[0].numero_puce");
        assertThat(found()).isEmpty();
    }

    @Test
    void dogs_are_added_corrected_and_taken_out() {
        var file = practice.create(practice.caller(email)).expect(201).text("id");
        var rex = trainer.post("/clients/" + file + "/chiens", Map.of("nom", "Rex", "race", "Braque"))
                .expect(201)
                .text("id");
        trainer.patch("/clients/" + file + "/chiens/" + rex, Map.of("numero_puce", "250 269 604 123 456"))
                .expect(400);
        assertThat(trainer.patch("/clients/" + file + "/chiens/" + rex, Map.of("numero_puce", "250 269 604 123 457"))
                        .expect(200)
                        .text("numero_puce"))
                .isEqualTo("250269604123457");
        trainer.delete("/clients/" + file + "/chiens/" + rex).expect(204);
        trainer.delete("/clients/" + file + "/chiens/" + rex).expect(404);
        trainer.patch("/clients/" + file + "/chiens/not-a-uuid", Map.of()).expect(404);
        assertThat(trainer.get("/clients/" + file)
                        .expect(200)
                        .body()
                        .path("chiens")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void clients_are_found_by_words_page_by_page() {
        practice.create(practice.caller(email)).expect(201);

        var found = trainer.get("/clients?taille=1&q=" + email.toUpperCase(Locale.ROOT) + "%20elodie%20moka")
                .expect(200);

        assertThat(found.headers().firstValue("X-Total-Count")).contains("1");
        assertThat(found.body().path(0).path("email").asString()).isEqualTo(email);
        practice.program.someone(Role.MANAGER).api().get("/clients?q=moka").expect(200);
        practice.program.someone(Role.CLIENT).api().get("/clients").expect(403);
    }

    private List<String> found() {
        return trainer.get("/clients?q=" + email)
                .expect(200)
                .elements()
                .map(it -> it.path("id").asString())
                .toList();
    }

    private static List<String> fields(Api.Answer refused) {
        return refused.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("champ").asString())
                .toList();
    }

    private static String tomorrow() {
        return LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1).toString();
    }

    private static void setAccess(Api administrator, String access) {
        var now = administrator.get("/structure").expect(200);
        var changed = new HashMap<String, Object>();
        for (var name : List.of("nom", "fuseau", "contact", "expediteur", "canal_notification")) {
            changed.put(name, now.text(name));
        }
        for (var name : List.of("slogan", "site")) {
            if (now.body().path(name).isString()) {
                changed.put(name, now.text(name));
            }
        }
        changed.put("options", Map.of("acces_client", access));
        administrator
                .send("PUT", "/structure", new JsonMapper().writeValueAsString(changed))
                .expect(200);
    }
}
