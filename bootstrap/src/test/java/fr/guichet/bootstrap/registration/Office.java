package fr.guichet.bootstrap.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.ChildminderBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The childminding office of the reference document: who registers there, and what its manager does. */
final class Office {

    static final String PASSWORD = "NouveauMotDePasse123!";

    private static final Pattern LINK = Pattern.compile("/create-password\\?token=([A-Za-z0-9_-]+)");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final RunningProgram program = RunningProgram.shared();
    final Api anyone = program.api();
    final SignedIn lucas = program.someone(Role.MANAGER);
    final Api manager = lucas.api();

    /** The request of the document's "API 2", without the password that its text does not ask for any more. */
    static Map<String, Object> claire(String email) {
        var body = new HashMap<String, Object>();
        body.put("role", "parent");
        body.put("email", email);
        body.put("prenom", "Claire");
        body.put("nom", "MARTIN");
        body.put("telephone", "06 89 56 78 90");
        return body;
    }

    /** All that the document's steps 1 to 5 ask parents for. */
    static Map<String, Object> family(String claire, String thomas) {
        var body = claire(claire);
        body.putAll(Map.of(
                "adresse", "5 Avenue du Général de Gaulle",
                "code_postal", "95870",
                "ville", "Bezons",
                "profession", "Infirmière",
                "situation_familiale", "Mariée",
                "date_naissance", "1990-04-03",
                "presentation", "Nous cherchons une assistante maternelle pour nos enfants.",
                "cgu_acceptees", true));
        body.put(
                "co_parent",
                Map.of(
                        "email", thomas,
                        "prenom", "Thomas",
                        "nom", "MARTIN",
                        "telephone", "06 78 45 56 67",
                        "meme_adresse", true));
        body.put(
                "enfants",
                List.of(
                        Map.of(
                                "prenom",
                                "Emma",
                                "genre",
                                "F",
                                "date_naissance",
                                "2025-02-15",
                                "grossesse_multiple",
                                true),
                        Map.of(
                                "prenom",
                                "Noah",
                                "genre",
                                "H",
                                "date_naissance",
                                "2025-02-15",
                                "grossesse_multiple",
                                true),
                        Map.of("genre", "F", "date_previsionnelle", "2027-03-01")));
        return body;
    }

    /** All that the document's steps 3bis.1 to 3bis.4 ask a childminder for. */
    static Map<String, Object> marie(String email) {
        var body = new HashMap<String, Object>();
        body.putAll(Map.of(
                "role", "assistante_maternelle",
                "email", email,
                "prenom", "Marie",
                "nom", "DUBOIS",
                "telephone", "06 96 34 56 78",
                "adresse", "25 Rue de la République",
                "code_postal", "95870",
                "ville", "Bezons",
                "date_naissance", "1955-08-14"));
        body.putAll(Map.of(
                "ville_naissance", "Bezons",
                "pays_naissance", "FR",
                "nir",
                        ChildminderBuilder.nir("2550814%06d".formatted(NUMBERS.incrementAndGet()))
                                .value(),
                "numero_agrement", "AGR-2019-095001",
                "date_agrement", "2019-09-01",
                "nb_max_enfants", 4,
                "presentation", "Dix ans d'expérience.",
                "cgu_acceptees", true));
        return body;
    }

    /** Registers, and gives the account's id. */
    String register(Map<String, ?> body) {
        return anyone.post("/auth/register", body).expect(201).text("userId");
    }

    Api.Answer approve(String userId) {
        return manager.patch("/users/" + userId + "/valider", Map.of("comment", "Dossier complet, compte validé"));
    }

    Api.Answer refuse(String userId) {
        return manager.patch("/users/" + userId + "/suspendre", Map.of("comment", "Informations incomplètes"));
    }

    Api.Answer login(String email) {
        return anyone.post("/auth/login", Map.of("email", email, "password", PASSWORD));
    }

    /** Follows the link of the mail and creates the password. */
    Api.Answer createPassword(String email) {
        var token = token(program.awaitEmail(email, "Créez votre mot de passe"));
        anyone.get("/auth/verify-token?token=" + token).expect(200);
        return anyone.post(
                "/auth/create-password",
                Map.of(
                        "token", token,
                        "password", PASSWORD,
                        "password_confirmation", PASSWORD,
                        "cgu_acceptees", true));
    }

    /** The fields that a 400 names. */
    static List<String> fields(Api.Answer invalid) {
        return invalid.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("champ").asString())
                .toList();
    }

    static String token(String message) {
        var link = LINK.matcher(message);
        assertThat(link.find()).as(message).isTrue();
        return link.group(1);
    }

    String statusOfParent(String userId) {
        return manager.get("/parents/" + userId).expect(200).text("statut");
    }

    List<String> waiting(String list) {
        return manager.get(list + "?statut=en_attente&taille=200")
                .expect(200)
                .elements()
                .map(one -> one.path("id").asString())
                .toList();
    }

    /** Where the practice says that it is reached. */
    String contact() {
        return anyone.get("/structure").expect(200).text("contact");
    }

    /** A new manager as the document's "API 1" sends one. */
    static Map<String, Object> newManager(String email) {
        var body = new HashMap<String, Object>();
        body.put("email", email);
        body.put("password", "Premier-jour-1");
        body.put("prenom", "Lucas");
        body.put("nom", "MOREAU");
        body.put("telephone", "06 87 23 45 67");
        return body;
    }
}
