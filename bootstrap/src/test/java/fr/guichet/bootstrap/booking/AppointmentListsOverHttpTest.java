package fr.guichet.bootstrap.booking;

import static fr.guichet.bootstrap.booking.CoachsPractice.fileOf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.Api;
import fr.guichet.bootstrap.Api.Answer;
import fr.guichet.domain.account.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B7 and section 5 over HTTP: « mes rendez-vous », the staff's list and agenda by day, week and range")
class AppointmentListsOverHttpTest {

    private static final String FRIDAY = "2026-03-06";
    private static final String MONDAY = "2026-03-09";

    private final CoachsPractice practice = new CoachsPractice();
    private String fridays = "";
    private String mondays = "";
    private String cancelled = "";
    private String ofMax = "";
    private String tuesdays = "";

    @BeforeEach
    void appointments() {
        tuesdays = practice.booked(practice.lea, "2026-03-10T09:00");
        fridays = practice.booked(practice.lea, FRIDAY + "T09:00");
        ofMax = practice.booked(practice.max, MONDAY + "T10:50");
        mondays = practice.booked(practice.lea, MONDAY + "T16:15");
        cancelled = practice.booked(practice.lea, MONDAY + "T09:00");
        practice.cancel(practice.lea, cancelled).expect(200);
    }

    @Test
    void the_agenda_of_a_day_a_week_and_a_range_in_time_order() {
        assertThat(coachs("&du=" + MONDAY + "&au=" + MONDAY)).containsExactly(cancelled, ofMax, mondays);
        assertThat(coachs("&du=2026-03-02&au=2026-03-08")).containsExactly(fridays);
        assertThat(coachs("&du=" + FRIDAY + "&au=2026-03-10"))
                .containsExactly(fridays, cancelled, ofMax, mondays, tuesdays);
        assertThat(coachs("&du=2026-03-10")).containsExactly(tuesdays);
        assertThat(coachs("&au=" + FRIDAY)).containsExactly(fridays);
    }

    @Test
    void filters_by_practitioner_client_and_state() {
        assertThat(coachs("&statut=reserve&du=" + MONDAY)).containsExactly(ofMax, mondays, tuesdays);
        assertThat(coachs("&statut=annule")).containsExactly(cancelled);
        assertThat(coachs("&client=" + fileOf(practice.max))).containsExactly(ofMax);
        practice.now(FRIDAY + "T12:00");
        practice.coach
                .api()
                .patch("/rendez-vous/" + fridays + "/honorer", Map.of())
                .expect(200);
        assertThat(coachs("&statut=honore")).containsExactly(fridays);

        var jonas = practice.program.someone(Role.PRACTITIONER);
        assertThat(ids(practice.lucas.api().get("/rendez-vous?praticien=" + jonas.id())))
                .isEmpty();
        var wrong = practice.lucas.api().get("/rendez-vous?du=hier&statut=perdu&client=x&praticien=y");
        assertThat(wrong.expect(400, "DONNEES_INVALIDES").body().path("errors")).hasSize(4);
    }

    @Test
    void pages_hold_each_appointment_once_in_a_stable_order() {
        var all = coachs("");
        var paged = new ArrayList<String>();
        for (var page = 1; page <= 3; page++) {
            var answer = practice.lucas
                    .api()
                    .get("/rendez-vous?praticien=" + practice.coach.id() + "&taille=2&page=" + page)
                    .expect(200);
            assertThat(answer.headers().firstValue("X-Total-Count")).hasValue("5");
            paged.addAll(ids(answer));
        }
        assertThat(paged).containsExactlyElementsOf(all).hasSize(5);
    }

    @Test
    void ones_own_coming_and_past_with_the_practitioner_and_nobody_elses() {
        practice.now(MONDAY + "T08:00");

        assertThat(mine("?du=" + MONDAY)).containsExactly(cancelled, mondays, tuesdays);
        assertThat(mine("?au=2026-03-08")).containsExactly(fridays);
        assertThat(mine("")).containsExactly(fridays, cancelled, mondays, tuesdays);
        assertThat(practice.lea
                        .api()
                        .get("/rendez-vous/miens")
                        .body()
                        .get(0)
                        .path("praticien")
                        .asString())
                .isEqualTo(practice.coach.person().name().full());
        assertThat(ids(practice.coach.api().get("/rendez-vous/miens")))
                .as("a practitioner's own are their agenda's")
                .isEqualTo(coachs(""));
        practice.lea.api().get("/rendez-vous").expect(403, "ACCES_REFUSE");
        practice.lea.api().get("/rendez-vous/" + fridays + "/historique").expect(403, "ACCES_REFUSE");
    }

    private List<String> mine(String query) {
        return ids(practice.lea.api().get("/rendez-vous/miens" + query));
    }

    private List<String> coachs(String filter) {
        Api lucas = practice.lucas.api();
        return ids(lucas.get("/rendez-vous?praticien=" + practice.coach.id() + filter));
    }

    private static List<String> ids(Answer answer) {
        return answer.expect(200)
                .elements()
                .map(appointment -> appointment.path("id").asString())
                .toList();
    }
}
