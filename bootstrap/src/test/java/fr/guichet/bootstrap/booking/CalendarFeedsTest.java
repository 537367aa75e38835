package fr.guichet.bootstrap.booking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.RunningProgram;
import fr.guichet.domain.account.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B11: calendar feeds of the whole program")
class CalendarFeedsTest {

    private final RunningProgram program = RunningProgram.shared();

    @Test
    void client_and_practitioner_follow_an_appointment_until_the_client_is_suspended() {
        var practitioner = program.someone(Role.PRACTITIONER);
        var client = program.someone(Role.CLIENT);
        var day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1);
        var start = program.api()
                .get("/praticiens/" + practitioner.id() + "/creneaux?du=" + day + "&au=" + day.plusDays(7))
                .expect(200)
                .elements()
                .findFirst()
                .orElseThrow()
                .path("debut")
                .asString();
        var booked = client.api()
                .post("/rendez-vous", Map.of("praticien_id", practitioner.id(), "debut", start))
                .expect(201)
                .text("id");
        var clients = feedOf(client.api());
        var practitioners = feedOf(practitioner.api());

        for (var feed : List.of(clients, practitioners, "/rendez-vous/" + booked + ".ics")) {
            assertThat(read(client.api(), feed))
                    .contains("UID:" + booked + "@guichet\r\n")
                    .contains("SEQUENCE:0\r\n")
                    .contains("STATUS:CONFIRMED\r\n")
                    .contains("DTSTART;TZID=Europe/Paris:");
        }
        assertThat(read(program.api(), clients)).isEqualTo(read(program.api(), clients));

        client.api().patch("/rendez-vous/" + booked + "/annuler", Map.of()).expect(200);

        assertThat(read(program.api(), clients)).contains("SEQUENCE:1\r\n").contains("STATUS:CANCELLED\r\n");
        assertThat(read(program.api(), practitioners)).contains("STATUS:CANCELLED\r\n");

        program.administrator()
                .patch("/users/" + client.id() + "/suspendre", Map.of("comment", "Absences répétées"))
                .expect(200);

        assertThat(program.api().download(clients).statusCode()).isEqualTo(404);
        assertThat(program.api().download(practitioners).statusCode()).isEqualTo(200);
    }

    @Test
    void who_asks_twice_at_once_is_given_one_address() {
        var client = program.someone(Role.CLIENT).api();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> feedOf(client), threads))
                    .limit(8)
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        }
    }

    private static String feedOf(Api owner) {
        var url = owner.get("/users/me/calendrier").expect(200).text("url");
        assertThat(url).contains("/api/v1/calendriers/");
        return url.substring(url.indexOf("/calendriers/"));
    }

    private static String read(Api reader, String feed) {
        var answer = reader.download(feed);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
