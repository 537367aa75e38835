package fr.guichet.bootstrap.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.Transactions;
import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is left out of a change stays, and null takes away what may go (spec C1)")
class ChangedDetailsTest {

    private final TrainersClients practice = new TrainersClients();
    private final Api trainer = practice.trainer.api();
    private final String phone = "06 44 77 88 99";

    @Test
    void null_takes_away_what_is_known_no_longer_and_what_is_left_out_stays() {
        var caller = practice.callerWithoutAddress(phone);
        caller.putAll(Map.of("adresse", "3 rue du Chenil", "code_postal", "33000", "ville", "Bordeaux"));
        var path = "/clients/" + practice.create(caller).expect(201).text("id");

        patch(path, "{\"ville\": null, \"prenom\": \"Renée\"}").expect(200);
        assertDetails(path, "Renée", phone, "3 rue du Chenil", "33000", "");
        patch(path, "{\"telephone\": null, \"code_postal\": \"\"}").expect(200);
        assertDetails(path, "Renée", "", "3 rue du Chenil", "", "");
        patch(path, "{\"telephone\": \"" + phone + "\", \"code_postal\": \"33000\"}")
                .expect(200);
        assertDetails(path, "Renée", phone, "3 rue du Chenil", "33000", "");
        patch(path, "{\"adresse\": null}").expect(200);
        assertDetails(path, "Renée", phone, "", "", "");

        assertThat(wrong(patch(path, "{\"prenom\": null, \"nom\": \"\"}"))).containsExactly("prenom", "nom");
        assertThat(wrong(patch(path, "{\"adresse\": null, \"ville\": \"Pessac\"}")))
                .containsExactly("adresse");
        assertDetails(path, "Renée", phone, "", "", "");
    }

    @Test
    void an_address_by_which_somebody_signs_in_stays() {
        var email = RunningProgram.newAddress("elodie.reste");
        var path = "/clients/"
                + practice.create(practice.caller(email)).expect(201).text("id");

        assertThat(wrong(patch(path, "{\"email\": null}"))).containsExactly("email");

        assertThat(trainer.get(path).expect(200).text("email")).isEqualTo(email);
    }

    @Test
    void clients_take_away_their_own_telephone_and_parents_can_be_called() {
        var client = practice.program.someone(Role.CLIENT).api();
        assertThat(client.get("/users/me").expect(200).text("telephone")).startsWith("06 12");
        client.send("PATCH", "/clients/moi", "{\"telephone\": null, \"email\": null}")
                .expect(200);
        assertThat(client.get("/users/me").expect(200).body().path("telephone").isNull())
                .isTrue();
        assertThat(client.get("/clients/moi").expect(200).text("email")).isNotBlank();

        var parent = practice.program.someone(Role.PARENT).api();
        assertThat(wrong(parent.send("PATCH", "/clients/moi", "{\"telephone\": null}")))
                .containsExactly("telephone");
    }

    @Test
    void a_dogs_chip_and_birth_date_are_taken_away_and_its_name_is_not() {
        var created = practice.create(practice.callerWithoutAddress(phone)).expect(201);
        var dog = "/clients/" + created.text("id") + "/chiens/"
                + created.body().path("chien").path("id").asString();

        var changed = patch(dog, "{\"numero_puce\": null}").expect(200).body();
        assertThat(changed.path("numero_puce").isNull()).isTrue();
        assertThat(changed.path("date_naissance").asString()).isEqualTo("2025-03-01");
        assertThat(patch(dog, "{\"date_naissance\": null}")
                        .expect(200)
                        .body()
                        .path("date_naissance")
                        .isNull())
                .isTrue();
        assertThat(wrong(patch(dog, "{\"nom\": null, \"race\": null}"))).containsExactly("nom", "race");
    }

    @Test
    void the_answers_of_linking_and_joining_tell_whether_the_conditions_are_to_be_signed() {
        var client = practice.program.someone(Role.CLIENT);
        var file = client.api().get("/users/me").expect(200).text("client_id");
        Paper.sign(trainer, file);
        practice.program
                .part(Transactions.class)
                .run(() -> practice.program
                        .database()
                        .dsl()
                        .execute("update account set email_confirmed_at = now() where id = '" + client.id() + "'"));
        var linked = new HashMap<>(practice.caller(client.email()));
        linked.put("rattacher", true);

        assertThat(practice.create(linked)
                        .expect(200)
                        .body()
                        .path("conditions_a_signer")
                        .asBoolean(true))
                .isFalse();
        var other = practice.create(practice.callerWithoutAddress(phone))
                .expect(201)
                .text("id");
        var joined = trainer.post("/clients/" + other + "/rattacher", Map.of("client_id", file))
                .expect(200);
        assertThat(joined.text("id")).isEqualTo(file);
        assertThat(joined.body().path("conditions_a_signer").asBoolean(true)).isFalse();
    }

    private Api.Answer patch(String path, String body) {
        return trainer.send("PATCH", path, body);
    }

    private void assertDetails(String path, String first, String number, String street, String code, String city) {
        var now = trainer.get(path).expect(200).body();
        assertThat(List.of("prenom", "telephone", "adresse", "code_postal", "ville"))
                .extracting(member -> now.path(member).asString(""))
                .containsExactly(first, number, street, code, city);
    }

    private static List<String> wrong(Api.Answer answer) {
        return answer.expect(400, "DONNEES_INVALIDES")
                .body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("champ").asString())
                .toList();
    }
}
