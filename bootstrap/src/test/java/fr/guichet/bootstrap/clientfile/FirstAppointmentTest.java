package fr.guichet.bootstrap.clientfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.domain.account.Role;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;

@DisplayName("Premier rendez-vous: signature of the conditions, the final file and its PDF (spec C3)")
class FirstAppointmentTest {

    private static final String SUBJECT = "Vos conditions signées";

    private final RunningProgram program = RunningProgram.shared();
    private final Api trainer = program.someone(Role.PRACTITIONER).api();
    private final SignedIn client = program.someone(Role.CLIENT);
    private final String file = client.api().get("/users/me").expect(200).text("client_id");

    @Test
    void educateur_canin_to_application_finalisation_de_la_fiche_client_et_signature() {
        var version = Paper.version(trainer);

        var answer = trainer.post("/clients/" + file + "/finaliser", Paper.signed(version, Paper.signature()))
                .expect(200);

        assertThat(answer.text("statut")).isEqualTo("final");
        assertThat(answer.body().path("conditions_a_signer").asBoolean(true)).isFalse();
        assertThat(answer.text("document_id")).isNotEmpty();
        trainer.post("/clients/" + file + "/finaliser", Paper.signed(version, Paper.signature()))
                .expect(409, "ETAT_INCOMPATIBLE");
    }

    @Test
    void application_to_api_stockage_de_la_fiche_client_final() throws IOException, MessagingException {
        var document = Paper.sign(trainer, file);

        var listed = client.api().get("/clients/moi/documents").expect(200).body();
        assertThat(listed.path(0).path("id").asString()).isEqualTo(document);
        assertThat(listed.path(0).path("origine").asString()).isEqualTo("conditions_signees");
        var pdf = client.api().download("/documents/" + document).body();
        try (var reader = new PdfReader(pdf)) {
            var text = new PdfTextExtractor(reader).getTextFromPage(reader.getNumberOfPages());
            assertThat(text)
                    .contains("Lu et signé par : Léa PETIT")
                    .contains("Client : Personne")
                    .contains("(Europe/Paris)");
            var verification = verification(document);
            assertThat(text)
                    .contains(verification.path("signature").path("empreinte").asString());
        }
        var mail = await().atMost(Duration.ofSeconds(60))
                .until(() -> program.emails(client.email(), SUBJECT), found -> !found.isEmpty());
        assertThat(mail).hasSize(1);
        var attached = ((Multipart) mail.getFirst().getContent()).getBodyPart(1);
        assertThat(attached.getContentType()).startsWith("application/pdf");
        assertThat(attached.getFileName()).endsWith(".pdf");
        var bytes = new ByteArrayOutputStream();
        attached.getInputStream().transferTo(bytes);
        assertThat(bytes.toByteArray()).isEqualTo(pdf);
        assertThat(program.awaitEmail(client.email(), SUBJECT)).contains("Vous avez signé");
    }

    @Test
    void without_a_signature_a_file_cannot_become_final() {
        var version = Paper.version(trainer);
        var path = "/clients/" + file + "/finaliser";

        trainer.post(path, Paper.signed(version, Paper.drawing(pen -> {}))).expect(400, "DONNEES_INVALIDES");
        trainer.post(path, Paper.signed(version, Paper.drawing(pen -> {
                    pen.setColor(Color.BLACK);
                    pen.fillRect(0, 0, 300, 120);
                })))
                .expect(400, "DONNEES_INVALIDES");
        trainer.post(path, Paper.signed(version, "data:image/png;base64,PHN2Zy8+"))
                .expect(415, "TYPE_DE_FICHIER_REFUSE");
        trainer.post(path, Paper.signed(version, "data:image/svg+xml;base64,PHN2Zy8+"))
                .expect(400, "DONNEES_INVALIDES");
        trainer.post(path, Paper.signed(version, "data:image/png;base64," + "A".repeat(800_000)))
                .expect(413, "FICHIER_TROP_GROS");
        trainer.post(path, Map.of("conditions_version", version, "signataire", "Léa PETIT"))
                .expect(400, "DONNEES_INVALIDES");
        var stale =
                trainer.post(path, Paper.signed(version + 1, Paper.signature())).expect(409, "CONDITIONS_CHANGEES");
        assertThat(stale.body().path("conditions_version").asInt()).isEqualTo(version);
        client.api().post(path, Paper.signed(version, Paper.signature())).expect(403);

        assertThat(Paper.count(
                        program,
                        "select count(*) from client_file where id = ? and status = 'FINAL'",
                        UUID.fromString(file)))
                .isZero();
        assertThat(client.api().get("/clients/moi/documents").expect(200).body())
                .isEmpty();
    }

    @Test
    void a_new_version_of_the_conditions_asks_for_a_new_signature_and_earlier_pdfs_stay() {
        var first = Paper.sign(trainer, file);
        var before = Paper.version(trainer);
        trainer.put("/conditions", Map.of("titre", "Conditions", "texte", "Texte du " + UUID.randomUUID()))
                .expect(200);
        assertThat(Paper.version(trainer)).isEqualTo(before + 1);
        assertThat(toSign()).isTrue();
        trainer.post("/clients/" + file + "/finaliser", Paper.signed(before, Paper.signature()))
                .expect(409, "CONDITIONS_CHANGEES");

        var second = Paper.sign(trainer, file);
        assertThat(toSign()).isFalse();

        var ids = new ArrayList<String>();
        client.api()
                .get("/clients/moi/documents")
                .expect(200)
                .elements()
                .forEach(document -> ids.add(document.path("id").asString()));
        assertThat(ids).containsExactly(second, first);
        assertThat(verification(first).path("integre").asBoolean()).isTrue();
        assertThat(verification(second).path("integre").asBoolean()).isTrue();
    }

    @Test
    void a_change_of_the_stored_pdf_shows() {
        var document = Paper.sign(trainer, file);

        Paper.tamper(
                program,
                "update document set content = set_byte(content, 100, (get_byte(content, 100) + 1) % 256) where id = ?",
                UUID.fromString(document));

        var verification = verification(document);
        assertThat(verification.path("integre").asBoolean(true)).isFalse();
        assertThat(verification.path("fichier_intact").asBoolean(true)).isFalse();
        assertThat(verification.path("signature").path("intacte").asBoolean(false))
                .isTrue();
    }

    @Test
    void a_change_of_what_was_signed_shows_also_with_a_new_digest() {
        var document = Paper.sign(trainer, file);

        Paper.tamper(
                program,
                "update signed_conditions set signatory = 'Quelqu''un' where id = ?",
                UUID.fromString(document));
        var changed = verification(document);
        assertThat(changed.path("integre").asBoolean(true)).isFalse();
        Paper.tamper(
                program,
                "update signed_conditions set digest = ? where id = ?",
                changed.path("signature").path("empreinte").asString(),
                UUID.fromString(document));

        assertThat(verification(document).path("integre").asBoolean(true)).isFalse();
        assertThat(verification(document).path("signature").path("intacte").asBoolean(true))
                .isFalse();
    }

    @Test
    void signed_conditions_are_not_deleted_by_the_way() {
        var document = Paper.sign(trainer, file);

        trainer.delete("/documents/" + document).expect(409, "ETAT_INCOMPATIBLE");
        program.someone(Role.ADMINISTRATOR)
                .api()
                .delete("/documents/" + document)
                .expect(409);
    }

    private boolean toSign() {
        return trainer.get("/clients/" + file)
                .expect(200)
                .body()
                .path("conditions_a_signer")
                .asBoolean();
    }

    private JsonNode verification(String document) {
        return trainer.get("/documents/" + document + "/verification")
                .expect(200)
                .body();
    }
}
