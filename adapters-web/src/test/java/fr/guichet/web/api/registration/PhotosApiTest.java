package fr.guichet.web.api.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.account.Actor;
import fr.guichet.application.registration.InMemoryRegistrations;
import fr.guichet.application.registration.PhotoEncoder;
import fr.guichet.application.registration.PretendEncoder;
import fr.guichet.domain.account.Account;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.registration.ChildminderBuilder;
import fr.guichet.domain.registration.Nir;
import fr.guichet.web.api.ApiTest;
import fr.guichet.web.api.Callers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Photos come as parts of the registration and are shown to those allowed (spec A7, A8, C6). */
@ApiTest
@Import(RegistrationWorld.class)
class PhotosApiTest {

    private static final Nir NIR = ChildminderBuilder.nir("2800678490456");
    private static final byte[] EMMA = PretendEncoder.pictureOf("Emma").read();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Callers callers;

    @Autowired
    InMemoryRegistrations program;

    /** The tests share one program: each has its own people. */
    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void a_childs_photo_comes_as_a_part_of_the_registration() {
        assertThat(register(family("emma"), Map.of("emma", EMMA))).hasStatus(HttpStatus.CREATED);

        var child = child();
        assertThat(get("/parents/" + account().value(), callers.signedIn(Role.MANAGER)))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"enfants": [{"photo_url": "/api/v1/enfants/%s/photo"}], "elements_manquants": []}
                        """.formatted(child));
        assertShown(get("/enfants/" + child + "/photo", callers.signedIn(Role.MANAGER)), "picture of Emma");
        assertShown(get("/enfants/" + child + "/photo", parent()), "picture of Emma");
        assertShown(get("/enfants/" + child + "/photo?taille=vignette", parent()), "small picture of Emma");
    }

    @Test
    void the_parts_may_lack_a_files_name() {
        var answer = mvc.post()
                .uri("/api/v1/auth/register")
                .multipart()
                .part(
                        new MockPart("dossier", family("emma").getBytes(StandardCharsets.UTF_8)),
                        new MockPart("emma", EMMA))
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.CREATED);
        assertShown(get("/enfants/" + child() + "/photo", parent()), "picture of Emma");
    }

    @Test
    void a_childminders_photo_comes_with_their_consent() {
        var answer = register(childminder("moi", true), Map.of("moi", EMMA));

        assertThat(answer).hasStatus(HttpStatus.CREATED);
        var self = callers.signedIn(new Actor(account(), Role.CHILDMINDER));
        assertShown(get("/users/" + account().value() + "/photo", self), "picture of Emma");
        assertThat(get("/assistantes-maternelles/" + account().value(), callers.signedIn(Role.MANAGER)))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"photo_url": "/api/v1/users/%s/photo", "consentement_photo": true,
                         "date_consentement_photo": "2026-11-22T11:00:00+01:00"}
                        """.formatted(account().value()));
    }

    @Test
    void a_photo_without_consent_is_400() {
        var answer = register(childminder("moi", false), Map.of("moi", EMMA));

        assertProblem(answer, HttpStatus.BAD_REQUEST, "DONNEES_INVALIDES", "consentement_photo");
    }

    @Test
    void a_photo_that_names_no_part_is_400_with_its_field() {
        assertProblem(
                register(family("emma"), Map.of("noe", EMMA)),
                HttpStatus.BAD_REQUEST,
                "DONNEES_INVALIDES",
                "enfants[0].photo");
        assertProblem(
                register(childminder("moi", true), Map.of()), HttpStatus.BAD_REQUEST, "DONNEES_INVALIDES", "photo");
    }

    @Test
    void a_json_request_carries_no_photo() {
        var answer = mvc.post()
                .uri("/api/v1/auth/register")
                .contentType(MediaType.APPLICATION_JSON)
                .content(family("emma"))
                .exchange();

        assertProblem(answer, HttpStatus.BAD_REQUEST, "DONNEES_INVALIDES", "enfants[0].photo");
    }

    @Test
    void an_unborn_child_has_no_photo() {
        var unborn = family("emma").replace("date_naissance\": \"2025", "date_previsionnelle\": \"2027");

        assertProblem(
                register(unborn, Map.of("emma", EMMA)),
                HttpStatus.BAD_REQUEST,
                "DONNEES_INVALIDES",
                "enfants[0].photo");
    }

    @Test
    void svg_html_and_other_files_named_png_are_415() {
        for (var content : new String[] {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<html></html>", "%PDF-1.7"}) {
            assertProblem(
                    register(family("emma"), Map.of("emma", content.getBytes(StandardCharsets.UTF_8))),
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "TYPE_DE_FICHIER_REFUSE",
                    "enfants[0].photo");
        }
        assertThat(program.accounts.findByEmail(new EmailAddress(email))).isEmpty();
    }

    @Test
    void five_megabytes_and_one_byte_are_413() {
        assertProblem(
                register(family("emma"), Map.of("emma", new byte[PhotoEncoder.MAX_BYTES + 1])),
                HttpStatus.CONTENT_TOO_LARGE,
                "FICHIER_TROP_GROS",
                "enfants[0].photo");
    }

    @Test
    void a_form_without_its_json_is_400() {
        var answer = mvc.post()
                .uri("/api/v1/auth/register")
                .multipart()
                .file(new MockMultipartFile("emma", "emma.png", "image/png", EMMA))
                .exchange();

        assertProblem(answer, HttpStatus.BAD_REQUEST, "DONNEES_INVALIDES", "dossier");
    }

    @Test
    void photos_are_sent_with_headers_that_keep_them_photos() {
        register(family("emma"), Map.of("emma", EMMA));

        var answer = get("/enfants/" + child() + "/photo", parent());

        assertThat(answer)
                .hasHeader("Content-Type", "image/jpeg")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Disposition", "inline; filename=\"photo.jpg\"")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .hasHeader("Cross-Origin-Resource-Policy", "same-origin")
                .hasHeader("Cache-Control", "private, no-store");
    }

    @Test
    void nobody_else_learns_that_there_is_a_photo() {
        register(family("emma"), Map.of("emma", EMMA));
        var child = child();

        for (var role : new Role[] {Role.PARENT, Role.CHILDMINDER, Role.CLIENT, Role.PRACTITIONER}) {
            var other = callers.signedIn(role);
            assertThat(get("/enfants/" + child + "/photo", other)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get("/enfants/" + child + "/photo?taille=enorme", other)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get("/users/" + account().value() + "/photo", other)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.get().uri("/api/v1/enfants/" + child + "/photo")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(get("/enfants/" + child + "/photo?taille=enorme", parent())).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private MvcTestResult register(String dossier, Map<String, byte[]> files) {
        var request = mvc.post()
                .uri("/api/v1/auth/register")
                .multipart()
                .file(new MockMultipartFile(
                        "dossier", "blob", "application/json", dossier.getBytes(StandardCharsets.UTF_8)));
        files.forEach((part, file) -> request.file(new MockMultipartFile(part, part + ".png", "image/png", file)));
        return request.exchange();
    }

    private String family(String photo) {
        return """
                {"role": "parent", "email": "%s", "prenom": "Claire", "nom": "MARTIN", "telephone": "06 89 56 78 90",
                 "adresse": "5 Avenue du Général de Gaulle", "code_postal": "95870", "ville": "Bezons",
                 "enfants": [{"prenom": "Emma", "genre": "F", "date_naissance": "2025-02-15", "photo": "%s"}],
                 "cgu_acceptees": true}
                """.formatted(email, photo);
    }

    private String childminder(String photo, boolean consents) {
        return """
                {"role": "assistante_maternelle", "email": "%s", "prenom": "Marie", "nom": "DUBOIS",
                 "telephone": "0696345678", "adresse": "25 Rue de la République", "code_postal": "95870",
                 "ville": "Bezons", "date_naissance": "1980-06-08", "ville_naissance": "Bezons", "pays_naissance": "FR",
                 "nir": "%s", "numero_agrement": "AGR-2019-095001", "date_agrement": "2019-09-01", "nb_max_enfants": 4,
                 "cgu_acceptees": true, "photo": "%s", "consentement_photo": %s}
                """.formatted(email, NIR.value(), photo, consents);
    }

    private Callers.Caller parent() {
        return callers.signedIn(new Actor(account(), Role.PARENT));
    }

    private Account.Id account() {
        return program.accounts
                .findByEmail(new EmailAddress(email))
                .orElseThrow()
                .id();
    }

    private UUID child() {
        return program.families
                .findByAccount(account())
                .orElseThrow()
                .children()
                .getFirst()
                .id()
                .value();
    }

    private MvcTestResult get(String path, Callers.Caller caller) {
        return mvc.get()
                .uri("/api/v1" + path)
                .header(HttpHeaders.AUTHORIZATION, caller.bearer())
                .exchange();
    }

    private static void assertShown(MvcTestResult answer, String picture) {
        assertThat(answer).hasStatusOk().bodyText().isEqualTo(picture);
    }

    private static void assertProblem(MvcTestResult answer, HttpStatus status, String code, String field) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].champ").isEqualTo(field);
    }
}
