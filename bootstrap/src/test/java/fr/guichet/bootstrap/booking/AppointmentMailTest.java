package fr.guichet.bootstrap.booking;

import static fr.guichet.bootstrap.booking.CoachsPractice.instantOf;
import static fr.guichet.bootstrap.booking.CoachsPractice.wire;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.bootstrap.RunningProgram.SignedIn;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("spec B10 over HTTP and SMTP: client and practitioner are told, and their calendars know one event")
class AppointmentMailTest {

    private final CoachsPractice practice = new CoachsPractice();

    @Test
    void booking_move_and_cancellation_are_one_event_with_a_rising_sequence() {
        var id = practice.booked(practice.lea, "2026-03-06T09:55");
        practice.move(practice.lea, id, "2026-03-09T14:25").expect(200);
        practice.lucas
                .api()
                .patch("/rendez-vous/" + id + "/annuler", Map.of("motif", "Formation"))
                .expect(200);

        for (var reader : List.of(practice.lea, practice.coach)) {
            tells(mail(reader, "vendredi 6 mars 2026 à 9 h 55"), id, "REQUEST", 0, "2026-03-06T09:55");
            tells(mail(reader, "déplacé au lundi 9 mars 2026 à 14 h 25"), id, "REQUEST", 1, "2026-03-09T14:25");
            tells(mail(reader, "annulé"), id, "CANCEL", 2, "2026-03-09T14:25");
            assertThat(practice.program.awaitEmail(reader.email(), "annulé")).contains("Formation");
        }
    }

    @Test
    void a_cancellation_without_a_reason_and_a_booking_by_phone_tell_both_too() {
        var id = practice.bookFor(practice.lea, "2026-03-07T20:03", true)
                .expect(201)
                .text("id");
        practice.cancel(practice.lea, id).expect(200);

        var start = "samedi 7 mars 2026 à 20 h 03";
        tells(mail(practice.lea, "Votre rendez-vous du " + start + " -"), id, "REQUEST", 0, "2026-03-07T20:03");
        tells(mail(practice.coach, "Nouveau rendez-vous le " + start), id, "REQUEST", 0, "2026-03-07T20:03");
        for (var reader : List.of(practice.lea, practice.coach)) {
            tells(mail(reader, "annulé"), id, "CANCEL", 1, "2026-03-07T20:03");
        }
    }

    /** The one mail with that in its subject, which is about a « rendez-vous ». */
    private MimeMessage mail(SignedIn reader, String inSubject) {
        practice.program.awaitEmail(reader.email(), inSubject);
        var found = practice.program.emails(reader.email(), inSubject);
        assertThat(practice.program.emails(reader.email(), "rendez-vous")).containsAll(found);
        return found.getFirst();
    }

    private static void tells(MimeMessage mail, String appointment, String method, int sequence, String start) {
        var calendar = Calendars.partOf(mail);
        var event = calendar.event(appointment);
        assertThat(calendar.method()).isEqualTo(method);
        assertThat(event.sequence()).isEqualTo(sequence);
        assertThat(event.start()).isEqualTo(instantOf(wire(start)));
        assertThat(event.value("STATUS")).isEqualTo(method.equals("CANCEL") ? "CANCELLED" : "CONFIRMED");
    }
}
