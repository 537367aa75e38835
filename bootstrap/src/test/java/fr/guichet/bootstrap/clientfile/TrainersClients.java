package fr.guichet.bootstrap.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.Api.Answer;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.domain.account.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A dog trainer of the whole program, and those who call him. */
final class TrainersClients {

    static final String PASSWORD = "Muguet-2026";
    static final Map<String, String> MOKA = Map.of(
            "nom", "Moka", "race", "Border collie", "date_naissance", "2025-03-01", "numero_puce", "250269604123456");

    private static final Pattern TEMPORARY = Pattern.compile("Mot de passe temporaire : (\\S+)");
    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    final RunningProgram program = RunningProgram.shared();
    final SignedIn trainer = program.someone(Role.PRACTITIONER);

    /** What the trainer is told by someone who calls from that address. */
    Map<String, Object> caller(String email) {
        return new HashMap<>(Map.of(
                "email", email, "prenom", "Élodie", "nom", "Marchand", "telephone", "06 12 34 56 78", "chien", MOKA));
    }

    /** The same of someone who has no address. */
    Map<String, Object> callerWithoutAddress(String phone) {
        return new HashMap<>(Map.of("prenom", "René", "nom", "Vasseur", "telephone", phone, "chien", MOKA));
    }

    Answer create(Map<String, Object> caller) {
        return trainer.api().post("/clients", caller);
    }

    /** Books the trainer's first free slot from the day after next, that many slots later. */
    Answer book(Api caller, Map<String, ?> more, int slot) {
        var body = new HashMap<String, Object>(more);
        body.put("praticien_id", trainer.id());
        body.put("debut", slots().get(slot));
        return caller.post("/rendez-vous", body);
    }

    List<String> slots() {
        var day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(2);
        return program.api()
                .get("/praticiens/" + trainer.id() + "/creneaux?du=" + day + "&au=" + day.plusDays(10))
                .expect(200)
                .elements()
                .map(slot -> slot.path("debut").asString())
                .toList();
    }

    /** The password in the one mail to that address that tells of access. */
    String temporaryPassword(String email) {
        var mail = program.awaitEmail(email, "Votre accès");
        var found = TEMPORARY.matcher(mail);
        assertThat(found.find()).as(mail).isTrue();
        return found.group(1);
    }

    /** The secrets of the links in the mails to that address with that subject, once there are that many. */
    List<String> links(String email, String subject, int count) {
        return program.awaitEmails(email, subject, count).stream()
                .map(mail -> {
                    var found = TOKEN.matcher(mail);
                    assertThat(found.find()).as(mail).isTrue();
                    return found.group(1);
                })
                .toList();
    }

    /** Registers a client who chooses a password, and signs them in. */
    Api register(String email) {
        program.api()
                .post(
                        "/auth/register",
                        Map.of(
                                "role", "client",
                                "email", email,
                                "prenom", "Elodie",
                                "nom", "Marchand",
                                "telephone", "06 98 76 54 32",
                                "password", PASSWORD))
                .expect(201);
        return program.api().signIn(email, PASSWORD);
    }

    /** Follows the links of that many mails that ask for it; the newest one works. */
    void confirm(String email, int mails) {
        assertThat(links(email, "adresse", mails).stream()
                        .map(token -> program.api()
                                .post("/auth/confirm-email", Map.of("token", token))
                                .status())
                        .filter(status -> status == 200))
                .hasSize(1);
    }

    /** Changes the password that was mailed, and signs in with the new one. */
    Api firstLogin(String email, String temporary) {
        var login = program.api()
                .post("/auth/login", Map.of("email", email, "password", temporary))
                .expect(200);
        assertThat(login.body().path("user").path("changement_mdp_obligatoire").asBoolean())
                .isTrue();
        var first = program.api().as(login.text("access_token"));
        first.get("/clients/moi").expect(403, "CHANGEMENT_MOT_DE_PASSE_OBLIGATOIRE");
        first.post(
                        "/auth/change-password",
                        Map.of(
                                "password", temporary,
                                "new_password", PASSWORD,
                                "new_password_confirmation", PASSWORD))
                .expect(204);
        return program.api().signIn(email, PASSWORD);
    }
}
