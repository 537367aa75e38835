package fr.guichet.bootstrap.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.domain.account.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Documents, from the trainer's upload to the client's download (spec C4, C5, C6)")
class DocumentsOverHttpTest {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private final RunningProgram program = RunningProgram.shared();
    private final Api trainer = program.someone(Role.PRACTITIONER).api();
    private final SignedIn client = program.someone(Role.CLIENT);
    private final String file = client.api().get("/users/me").expect(200).text("client_id");

    @Test
    void educateur_canin_to_application_upload_de_documents_pour_le_client() {
        var answer =
                upload("Programme d'éducation.pdf", Paper.pdf(1000), Map.of()).expect(201);

        assertThat(answer.text("titre")).isEqualTo("Programme d'éducation");
        assertThat(answer.text("type")).isEqualTo("application/pdf");
        assertThat(answer.text("visibilite")).isEqualTo("partagee");
        assertThat(program.awaitEmail(client.email(), "Nouveau document")).doesNotContain("Programme");
    }

    @Test
    void application_to_api_stockage_des_documents_up_to_ten_megabytes() {
        var bytes = Paper.pdf(TEN_MEGABYTES);

        var id =
                upload("grand.pdf", bytes, Map.of("titre", "Grand")).expect(201).text("id");

        assertThat(client.api().download("/documents/" + id).body()).isEqualTo(bytes);
        assertThat(client.api()
                        .get("/documents/" + id + "/verification")
                        .expect(200)
                        .body()
                        .path("integre")
                        .asBoolean())
                .isTrue();
        upload("trop.pdf", Paper.pdf(TEN_MEGABYTES + 1), Map.of()).expect(413, "FICHIER_TROP_GROS");
        upload("beaucoup.pdf", Paper.pdf(20 * 1024 * 1024), Map.of()).expect(413, "FICHIER_TROP_GROS");
    }

    @Test
    void client_to_application_acces_aux_documents() {
        var id = upload("a.pdf", Paper.pdf(600_000), Map.of("titre", "Œuvre « Moka »\"; x=\""))
                .expect(201)
                .text("id");

        var listed = client.api().get("/clients/moi/documents").expect(200).body();
        assertThat(listed.path(0).path("id").asString()).isEqualTo(id);
        var shown = client.api().download("/documents/" + id);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(shown.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%C5%92uvre")
                .doesNotContain("x=\"");
        assertThat(shown.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(shown.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(shown.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(shown.headers().firstValue("Accept-Ranges")).contains("bytes");
    }

    @Test
    void a_document_is_renamed_and_shared_later_and_the_client_is_told_once() {
        var id = upload("a.pdf", Paper.pdf(1000), Map.of("titre", "Brouillon", "visibilite", "privee"))
                .expect(201)
                .text("id");
        var path = "/documents/" + id;
        assertThat(trainer.patch(path, Map.of("titre", "Bilan de mars"))
                        .expect(200)
                        .text("visibilite"))
                .isEqualTo("privee");
        client.api().get(path + "/verification").expect(404);
        assertThat(program.emails(client.email(), "Nouveau document")).isEmpty();

        var shared = trainer.patch(path, Map.of("visibilite", "partagee")).expect(200);
        trainer.patch(path, Map.of("visibilite", "partagee")).expect(200);

        assertThat(shared.text("titre")).isEqualTo("Bilan de mars");
        assertThat(client.api()
                        .get("/clients/moi/documents")
                        .expect(200)
                        .body()
                        .path(0)
                        .path("titre")
                        .asString())
                .isEqualTo("Bilan de mars");
        assertThat(program.awaitEmails(client.email(), "Nouveau document", 1)).hasSize(1);
        trainer.patch(path, Map.of("visibilite", "privee")).expect(200);
        client.api().get(path + "/verification").expect(404);
        trainer.patch(path, Map.of("titre", " ")).expect(400, "DONNEES_INVALIDES");
        trainer.patch(path, Map.of("visibilite", "publique")).expect(400, "DONNEES_INVALIDES");
        trainer.patch("/documents/" + UUID.randomUUID(), Map.of("titre", "")).expect(404, "INTROUVABLE");
        client.api().patch(path, Map.of("titre", "Le mien")).expect(403, "ACCES_REFUSE");
        var signed = Paper.sign(trainer, file);
        trainer.patch("/documents/" + signed, Map.of("visibilite", "privee")).expect(409, "ETAT_INCOMPATIBLE");
    }

    @Test
    void a_part_is_sent_where_a_part_is_asked_for() {
        var bytes = Paper.pdf(600_000);
        var path = "/documents/" + upload("a.pdf", bytes, Map.of()).expect(201).text("id");
        var whole = client.api().download(path);
        var etag = whole.headers().firstValue("ETag").orElseThrow();

        var part = client.api().with("Range", "bytes=262140-262150").download(path);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 262140-262150/600000");
        assertThat(part.body()).isEqualTo(Paper.part(bytes, 262140, 262151));
        assertThat(ranged(path, "bytes=599990-").body()).isEqualTo(Paper.part(bytes, 599990, 600000));
        assertThat(ranged(path, "bytes=-5").body()).isEqualTo(Paper.part(bytes, 599995, 600000));
        assertThat(ranged(path, "bytes=599999-700000").body()).hasSize(1);
        assertThat(ranged(path, "bytes=0-1,5-6").statusCode()).isEqualTo(200);
        assertThat(ranged(path, "lines=1-2").statusCode()).isEqualTo(200);
        var beyond = ranged(path, "bytes=600000-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */600000");
        assertThat(new String(beyond.body(), StandardCharsets.UTF_8)).contains("PLAGE_INDISPONIBLE");
        assertThat(beyond.headers().map()).doesNotContainKeys("content-disposition", "etag", "accept-ranges");
        assertThat(beyond.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");

        assertThat(client.api()
                        .with("Range", "bytes=0-1")
                        .with("If-Range", etag)
                        .download(path)
                        .statusCode())
                .isEqualTo(206);
        assertThat(client.api()
                        .with("Range", "bytes=0-1")
                        .with("If-Range", "\"other\"")
                        .download(path)
                        .body())
                .hasSize(600_000);
        assertThat(client.api().with("If-None-Match", etag).download(path).statusCode())
                .isEqualTo(304);
    }

    @Test
    void the_head_of_a_document_tells_its_size() {
        var path = "/documents/"
                + upload("a.pdf", Paper.pdf(5000), Map.of()).expect(201).text("id");

        var head = client.api().head(path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains("5000");
        assertThat(head.body()).isEmpty();
        assertThat(program.someone(Role.CLIENT).api().head(path).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_not_shared_and_what_is_anothers_does_not_exist() {
        var hidden = upload("a.pdf", Paper.pdf(100), Map.of("visibilite", "privee"))
                .expect(201)
                .text("id");
        var shared = upload("a.pdf", Paper.pdf(100), Map.of()).expect(201).text("id");
        var other = program.someone(Role.CHILDMINDER).api();

        for (var path : new String[] {
            "/documents/" + hidden,
            "/documents/" + hidden + "/verification",
            "/documents/" + UUID.randomUUID(),
            "/documents/nothing"
        }) {
            client.api().get(path).expect(404, "INTROUVABLE");
        }
        for (var id : new String[] {shared, shared.toUpperCase(Locale.ROOT), hidden}) {
            other.get("/documents/" + id).expect(404, "INTROUVABLE");
            other.get("/documents/" + id + "/verification").expect(404, "INTROUVABLE");
        }
        assertThat(other.get("/clients/moi/documents").expect(200).body()).isEmpty();
        assertThat(client.api().get("/clients/moi/documents").expect(200).body())
                .hasSize(1);
        assertThat(trainer.download("/documents/" + hidden).statusCode()).isEqualTo(200);
        client.api().delete("/documents/" + shared).expect(403);
    }

    @Test
    void files_are_told_by_their_content() {
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        upload("facture.pdf", page, Map.of()).expect(415, "TYPE_DE_FICHIER_REFUSE");
        upload("vide.pdf", new byte[0], Map.of()).expect(415, "TYPE_DE_FICHIER_REFUSE");
        trainer.post("/clients/" + file + "/documents", Map.of()).expect(400, "DONNEES_INVALIDES");
        trainer.upload("/clients/" + UUID.randomUUID() + "/documents", Map.of(), "fichier", "a.pdf", page)
                .expect(404, "INTROUVABLE");
    }

    @Test
    void staff_delete_documents_and_the_file_goes_with_the_row() {
        var id = upload("a.pdf", Paper.pdf(1000), Map.of()).expect(201).text("id");

        trainer.delete("/documents/" + id).expect(204);

        client.api().get("/documents/" + id).expect(404);
        trainer.delete("/documents/" + id).expect(404);
        assertThat(Paper.count(program, "select count(*) from document where id = ?", UUID.fromString(id)))
                .isZero();
        assertThat(Paper.count(
                        program, "select count(*) from document_chunk where document_id = ?", UUID.fromString(id)))
                .isZero();
    }

    private HttpResponse<byte[]> ranged(String path, String range) {
        return client.api().with("Range", range).download(path);
    }

    private Api.Answer upload(String name, byte[] content, Map<String, String> fields) {
        return trainer.upload("/clients/" + file + "/documents", fields, "fichier", name, content);
    }
}
