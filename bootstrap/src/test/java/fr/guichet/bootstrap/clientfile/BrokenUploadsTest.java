package fr.guichet.bootstrap.clientfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import fr.guichet.application.Transactions;
import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.bootstrap.RunningProgram.SignedIn;
import fr.guichet.domain.account.Role;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No upload that breaks leaves a row without its file or a file without its row (spec C4)")
class BrokenUploadsTest {

    private final RunningProgram program = RunningProgram.shared();
    private final SignedIn trainer = program.someone(Role.PRACTITIONER);
    private final SignedIn client = program.someone(Role.CLIENT);
    private final String file = client.api().get("/users/me").expect(200).text("client_id");

    @Test
    void an_upload_whose_caller_goes_half_way_leaves_nothing() throws IOException {
        var before = stored();
        var head = "--edge\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"a.pdf\"\r\n\r\n";
        try (var socket = new Socket("localhost", trainer.api().port())) {
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/clients/" + file + "/documents HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                            + trainer.api().header("Authorization")
                            + "\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: 3000000\r\n\r\n"
                            + head)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(Paper.pdf(1_500_000));
            out.flush();
            // A reset, as when a telephone loses its network.
            socket.setSoLinger(true, 0);
        }

        // The next upload is answered after the broken one was given up or goes on beside it: both leave one document.
        upload(Paper.pdf(2_000_000)).expect(201);
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5)).until(() -> stored() == before + 1);
        assertEachFileHasItsRow();
    }

    @Test
    void a_database_that_goes_half_way_leaves_nothing() {
        // The connection's own server process is ended while the fourth piece is being written.
        sql("""
            create function end_connection() returns trigger language plpgsql as $$
            begin
                perform pg_terminate_backend(pg_backend_pid());
                return new;
            end
            $$\
            """);
        sql("""
            create trigger end_connection before insert on document_chunk
            for each row when (new.position = 3) execute function end_connection()\
            """);
        var before = stored();
        try {
            assertTellsToComeBack(upload(Paper.pdf(2_000_000)));
        } finally {
            sql("drop trigger end_connection on document_chunk");
            sql("drop function end_connection");
        }

        assertThat(stored()).isEqualTo(before);
        assertEachFileHasItsRow();
        upload(Paper.pdf(2_000_000)).expect(201);
    }

    @Test
    void a_full_disk_leaves_nothing_and_tells_nobody() {
        sql("""
            create function no_space_left() returns trigger language plpgsql as $$
            begin
                raise exception 'No space left on device' using errcode = '53100';
            end
            $$\
            """);
        sql("""
            create trigger no_space_left before insert on document_chunk
            for each row when (new.position = 3) execute function no_space_left()\
            """);
        var before = stored();
        try {
            assertTellsToComeBack(upload(Paper.pdf(2_000_000)));
        } finally {
            sql("drop trigger no_space_left on document_chunk");
            sql("drop function no_space_left");
        }

        assertThat(stored()).isEqualTo(before);
        assertThat(program.emails(client.email(), "Nouveau document")).isEmpty();
        assertEachFileHasItsRow();
    }

    @Test
    void a_document_that_goes_while_it_is_read_does_not_end_as_if_it_were_whole() {
        var id = upload(Paper.pdf(2_000_000)).expect(201).text("id");
        Paper.tamper(program, "delete from document_chunk where document_id = ? and position = 5", UUID.fromString(id));

        assertThat(catchThrowable(() -> client.api().download("/documents/" + id)))
                .isNotNull();
    }

    private static void assertTellsToComeBack(Api.Answer answer) {
        answer.expect(503, "SERVICE_INDISPONIBLE");
        assertThat(answer.body().path("statusCode").asInt()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private Api.Answer upload(byte[] content) {
        return trainer.api()
                .upload("/clients/" + file + "/documents", Map.of("titre", "Essai"), "fichier", "a.pdf", content);
    }

    private long stored() {
        return Paper.count(
                program, "select count(*) from client_document where client_file_id = ?", UUID.fromString(file));
    }

    private void assertEachFileHasItsRow() {
        assertThat(Paper.count(program, """
            select count(*) from document where content is null
            and not exists (select from client_document where client_document.id = document.id)\
            """)).isZero();
        assertThat(Paper.count(program, """
            select count(*) from client_document
            where not exists (select from document where document.id = client_document.id)\
            """)).isZero();
        assertThat(Paper.count(program, """
            select count(*) from document_chunk
            where not exists (select from document where document.id = document_chunk.document_id)\
            """)).isZero();
    }

    private void sql(String statement) {
        program.part(Transactions.class)
                .run(() -> program.part(DSLContext.class).execute(statement));
    }
}
