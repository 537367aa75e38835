package fr.guichet.bootstrap.booking;

import static fr.guichet.domain.booking.BookingFixtures.at;
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
        var clients = Calendars.addressOf(client);
        var practitioners = Calendars.addressOf(practitioner);

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
    void a_feed_read_by_another_library_follows_a_move_across_the_change_of_clocks_and_marks_the_cancelled() {
        var practice = new CoachsPractice();
        var id = practice.booked(practice.lea, "2026-03-27T09:00");
        var kept = practice.booked(practice.max, "2026-03-27T14:25");
        var before = Calendars.feedOf(practice.program, practice.lea).event(id);
        practice.move(practice.lea, id, "2026-03-30T09:00").expect(200);
        var after = Calendars.feedOf(practice.program, practice.lea).event(id);
        practice.cancel(practice.lea, id).expect(200);
        var cancelled = Calendars.feedOf(practice.program, practice.lea).event(id);

        assertThat(before.start()).isEqualTo(at("2026-03-27T09:00"));
        assertThat(after.start()).isEqualTo(at("2026-03-30T09:00")).isEqualTo("2026-03-30T07:00:00Z");
        assertThat(List.of(before.sequence(), after.sequence(), cancelled.sequence()))
                .containsExactly(0, 1, 2);
        assertThat(cancelled.value("STATUS")).isEqualTo("CANCELLED");
        var coachs = Calendars.feedOf(practice.program, practice.coach);
        assertThat(coachs.event(id).value("STATUS")).isEqualTo("CANCELLED");
        assertThat(coachs.event(kept).value("SUMMARY"))
                .contains(practice.max.person().name().full());
        assertThat(Calendars.feedOf(practice.program, practice.lea).text())
                .doesNotContain(kept, practice.max.person().name().full());
    }

    @Test
    void an_unchanged_feed_is_not_sent_again() {
        var practice = new CoachsPractice();
        practice.booked(practice.lea, "2026-03-06T09:00");
        var address = Calendars.addressOf(practice.lea);
        var etag = practice.visitor()
                .download(address)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        var asking = practice.visitor().with("If-None-Match", etag);

        var unchanged = asking.download(address);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        practice.booked(practice.lea, "2026-03-06T10:50");
        assertThat(asking.download(address).statusCode()).isEqualTo(200);
    }

    @Test
    void who_asks_twice_at_once_is_given_one_address() {
        var client = program.someone(Role.CLIENT);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> Calendars.addressOf(client), threads))
                    .limit(8)
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        }
    }

    private static String read(Api reader, String feed) {
        var answer = reader.download(feed);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
