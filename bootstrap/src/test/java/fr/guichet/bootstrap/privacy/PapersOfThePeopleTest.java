package fr.guichet.bootstrap.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.Transactions;
import fr.guichet.application.privacy.ExpiringRecords;
import fr.guichet.application.privacy.Retention;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.bootstrap.clientfile.Paper;
import fr.guichet.domain.account.Role;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec section 6: notes, documents and signed conditions in a copy, an erasure and over time")
class PapersOfThePeopleTest {

    private final RunningProgram program = RunningProgram.shared();
    private final SignedIn trainer = program.someone(Role.PRACTITIONER);
    private final SignedIn client = program.someone(Role.CLIENT);
    private final String file = client.api().get("/users/me").expect(200).text("client_id");

    @Test
    void a_client_takes_along_what_is_shared_and_signed_and_nothing_of_the_staffs_own() {
        note("Note-partagée-canari", "partagee");
        note("Note-privée-canari", "privee");
        var shared = document("Document-partagé-canari", "partagee", 300_000);
        var hidden = document("Document-privé-canari", "privee", 1_000);
        var signed = Paper.sign(trainer.api(), file);

        var files = People.exported(client.api());

        assertThat(files).containsKeys("notes.json", "documents.json");
        assertThat(files.get("documents/" + shared + ".pdf")).isEqualTo(Paper.pdf(300_000));
        assertThat(files.get("documents/" + signed + ".pdf"))
                .isEqualTo(client.api().download("/documents/" + signed).body());
        assertThat(files.keySet()).noneMatch(name -> name.contains(hidden));
        assertThat(People.words(files))
                .contains("Note-partagée-canari", "Document-partagé-canari", "conditions_signees")
                .doesNotContain("Note-privée-canari", "Document-privé-canari", hidden);
    }

    @Test
    void more_notes_than_fit_on_a_page_are_all_taken_along() {
        for (var number = 1; number <= 201; number++) {
            note("Note-numéro-" + number + ".", "partagee");
        }

        var words = People.words(People.exported(client.api()));

        assertThat(words).contains("Note-numéro-1.", "Note-numéro-100.", "Note-numéro-201.");
    }

    @Test
    void notes_and_documents_go_with_their_client_and_what_was_signed_stays_for_its_time() {
        note("Note-de-qui-part", "privee");
        var uploaded = document("Document-de-qui-part", "partagee", 300_000);
        var signed = Paper.sign(trainer.api(), file);

        var report = client.api()
                .delete("/users/me")
                .expect(200)
                .body()
                .path("conserve")
                .toString();

        assertThat(report).contains("conditions d'inscription que vous avez signées", "jusqu_au\":\"2031-");
        assertThat(Dump.of(program.database().dataSource()).tablesWith("Note-de-qui-part"))
                .isEmpty();
        assertThat(Dump.of(program.database().dataSource()).tablesWith("Document-de-qui-part"))
                .isEmpty();
        assertThat(stored(uploaded)).isZero();
        assertThat(Paper.count(program, "select count(*) from document_chunk where document_id = ?", uuid(uploaded)))
                .isZero();
        assertThat(stored(signed)).isOne();
        assertThat(Paper.count(program, "select count(*) from signed_conditions where id = ?", uuid(signed)))
                .isOne();
    }

    @Test
    void administrators_alone_find_and_verify_what_erased_clients_signed() {
        var signed = Paper.sign(trainer.api(), file);
        var bytes = trainer.api().download("/documents/" + signed).body();
        var administrator = program.administrator();
        assertThat(kept()).doesNotContain(signed);
        client.api().delete("/users/me").expect(200);

        assertThat(kept()).contains(signed);
        assertThat(administrator.download("/documents/" + signed).body()).isEqualTo(bytes);
        assertThat(administrator
                        .get("/documents/" + signed + "/verification")
                        .expect(200)
                        .body()
                        .path("integre")
                        .asBoolean())
                .isTrue();
        trainer.api().get("/documents/conserves").expect(403, "ACCES_REFUSE");
        trainer.api().get("/documents/" + signed).expect(404, "INTROUVABLE");
        trainer.api().get("/documents/" + signed + "/verification").expect(404, "INTROUVABLE");
    }

    private List<String> kept() {
        return program.administrator()
                .get("/documents/conserves?taille=200")
                .expect(200)
                .elements()
                .map(document -> document.path("id").asString())
                .toList();
    }

    @Test
    void what_was_signed_goes_when_its_time_is_over_and_not_before_nor_of_who_is_still_a_client() {
        var signed = Paper.sign(trainer.api(), file);
        var other = program.someone(Role.CLIENT);
        var others = Paper.sign(
                trainer.api(), other.api().get("/users/me").expect(200).text("client_id"));
        client.api().delete("/users/me").expect(200);

        expire(Period.ofYears(5).minusDays(1));
        assertThat(stored(signed)).isOne();
        assertThat(expire(Period.ofYears(5).plusDays(1))).isPositive();

        assertThat(stored(signed)).isZero();
        assertThat(Paper.count(program, "select count(*) from client_document where id = ?", uuid(signed)))
                .isZero();
        assertThat(Paper.count(program, "select count(*) from signed_conditions where id = ?", uuid(signed)))
                .isZero();
        assertThat(stored(others)).isOne();
        other.api().get("/documents/" + others + "/verification").expect(200);
    }

    @Test
    void staff_who_are_erased_lose_their_name_but_in_what_clients_signed_before_them() {
        trainer.api().patch("/users/me", Map.of("nom", "PARTANTE-DU-PERSONNEL")).expect(200);
        var note = note("Note-qui-reste", "partagee");
        trainer.api().patch("/notes/" + note, Map.of("texte", "Note-corrigée")).expect(200);
        var uploaded = document("Document-qui-reste", "partagee", 1_000);
        var signed = Paper.sign(trainer.api(), file);
        var before = client.api().download("/documents/" + signed).body();

        var report = trainer.api()
                .delete("/users/me")
                .expect(200)
                .body()
                .path("conserve")
                .toString();

        assertThat(report).contains("Votre nom sur les conditions d'inscription", "devant qui il a été signé");
        var colleague = program.someone(Role.PRACTITIONER);
        assertThat(colleague
                        .api()
                        .get("/clients/" + file + "/notes")
                        .expect(200)
                        .body()
                        .toString())
                .contains("Note-corrigée", "Personne effacée")
                .doesNotContain("PARTANTE-DU-PERSONNEL");
        assertThat(colleague
                        .api()
                        .get("/notes/" + note + "/historique")
                        .expect(200)
                        .body()
                        .toString())
                .contains("Note-qui-reste", "Personne effacée")
                .doesNotContain("PARTANTE-DU-PERSONNEL");
        var documents = client.api()
                .get("/clients/moi/documents")
                .expect(200)
                .elements()
                .toList();
        assertThat(documents)
                .hasSize(2)
                .allSatisfy(document -> assertThat(document.path("ajoute_par").asString())
                        .isEqualTo(
                                document.path("id").asString().equals(uploaded)
                                        ? "Personne effacée"
                                        : "Personne PARTANTE-DU-PERSONNEL"));
        assertThat(Dump.of(program.database().dataSource()).tablesWith("PARTANTE-DU-PERSONNEL"))
                .containsExactlyInAnyOrder("client_document", "signed_conditions");
        assertThat(client.api().download("/documents/" + signed).body()).isEqualTo(before);
        assertThat(client.api()
                        .get("/documents/" + signed + "/verification")
                        .expect(200)
                        .body()
                        .path("integre")
                        .asBoolean())
                .isTrue();
    }

    private String note(String text, String visibility) {
        return trainer.api()
                .post("/clients/" + file + "/notes", Map.of("texte", text, "visibilite", visibility))
                .expect(201)
                .text("id");
    }

    private String document(String title, String visibility, int size) {
        return trainer.api()
                .upload(
                        "/clients/" + file + "/documents",
                        Map.of("titre", title, "visibilite", visibility),
                        "fichier",
                        "a.pdf",
                        Paper.pdf(size))
                .expect(201)
                .text("id");
    }

    /** The nightly job's part for what was signed, as it will run then. */
    private int expire(Period ahead) {
        var then = Instant.now().atOffset(ZoneOffset.UTC).plus(ahead).toInstant();
        var papers = program.beans(ExpiringRecords.class).stream()
                .filter(records -> records.name().equals("signed-conditions"))
                .findFirst()
                .orElseThrow();
        return program.part(Transactions.class).inTransaction(() -> papers.expire(Retention.DEFAULT, then));
    }

    private long stored(String document) {
        return Paper.count(program, "select count(*) from document where id = ?", uuid(document));
    }

    private static UUID uuid(String id) {
        return UUID.fromString(id);
    }
}
