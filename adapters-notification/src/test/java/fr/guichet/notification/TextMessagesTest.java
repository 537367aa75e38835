package fr.guichet.notification;

import static fr.guichet.notification.Told.CLAIRE;
import static fr.guichet.notification.Told.NOW;
import static fr.guichet.notification.Told.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.notification.Content;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Notification.AccountApproved.Audience;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeFixtures;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("spec A9: an SMS fits one message of 160 GSM-7 characters")
class TextMessagesTest {

    private final Practice practice = PracticeFixtures.ptitsPas();
    private final FrenchMessageRenderer renderer = new FrenchMessageRenderer("https://app.ptits-pas.fr");

    /** The document's section 6.3, SMS de validation. */
    @Test
    void the_approval_reads_as_documented() {
        assertThat(sms(Told.approved(Audience.PARENT)))
                .isEqualTo("P'titsPas : Votre compte a été validé ! Créez votre mot de passe : "
                        + "https://app.ptits-pas.fr/create-password?token=" + Content.SECRET + " (valable 7 jours)");
    }

    /** The document's section 6.4, SMS de refus. */
    @Test
    void the_refusal_reads_as_documented() {
        assertThat(sms(Told.refused("Dossier incomplet")))
                .isEqualTo("P'titsPas : Votre demande d'inscription n'a pas pu être validée. Motif : Dossier incomplet."
                                .replace("ê", "e")
                        + " Contactez-nous : contact@ptits-pas.fr");
    }

    @Test
    void a_long_reason_is_shortened_at_a_word() {
        assertThat(sms(Told.refused("Informations incomplètes, documents manquants et illisibles")))
                .isEqualTo("P'titsPas : Votre demande d'inscription n'a pas pu etre validée. Motif : "
                        + "Informations incomplètes, documents manquants... Contactez-nous : contact@ptits-pas.fr");
    }

    @Test
    void a_reason_that_ends_a_sentence_gets_no_second_full_stop() {
        assertThat(sms(Told.refused("Dossier incomplet."))).contains("Motif : Dossier incomplet. Contactez-nous");
    }

    @ParameterizedTest
    @CsvSource({
        "être, etre",
        "garçon, garcon",
        "œuf Œuvre, oeuf OEuvre",
        "l’été, l'été",
        "« oui », \"\" oui \"\"",
        "10 €, 10 €",
        "naïve Noël, naive Noel",
        "ok ✅, ok",
        "Łódź, Lodz",
        "a…b, a...b"
    })
    void characters_become_their_nearest(String typed, String nearest) {
        assertThat(Gsm7.nearest(typed)).isEqualTo(nearest.replace("\"\"", "\""));
    }

    @Test
    void characters_of_the_extension_count_twice() {
        assertThat(Gsm7.length("10 €")).isEqualTo(5);
        assertThat(Gsm7.length("été")).isEqualTo(3);
    }

    static List<Notification> all() {
        return Told.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_message_fits_with_its_secret(Notification told) {
        renderer.sms(told, practice, NOW)
                .ifPresent(content -> assertThat(Gsm7.length(content.text().replace(Content.SECRET, TOKEN.value())))
                        .isLessThanOrEqualTo(160));
    }

    @Test
    void whatever_is_written_as_a_reason_fits() {
        var random = new Random(20261122);
        var alphabet = "aàâéêçœ€[]{}|^~\\ .,;’…🙂 \n\rЖ中".codePoints().toArray();
        for (var i = 0; i < 2_000; i++) {
            var reason = random.ints(1 + random.nextInt(300), 0, alphabet.length)
                    .map(at -> alphabet[at])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var sms = sms(Told.refused(reason));
            assertThat(Gsm7.length(sms)).as(reason).isLessThanOrEqualTo(160);
            assertThat(sms).doesNotContainPattern("\\p{Cntrl}");
        }
    }

    @Test
    void an_address_that_leaves_room_for_no_link_is_told() {
        assertThat(renderer.fits(practice)).isTrue();
        assertThat(new FrenchMessageRenderer("https://" + "x".repeat(100) + ".example").fits(practice))
                .isFalse();
    }

    @Test
    void a_longer_address_saves_words() {
        var longer = new FrenchMessageRenderer("https://inscriptions-et-rendez-vous.ptits-pas.example");
        assertThat(longer.sms(Told.approved(Audience.PARENT), practice, NOW)
                        .orElseThrow()
                        .text())
                .isEqualTo("P'titsPas : mot de passe : https://inscriptions-et-rendez-vous.ptits-pas.example"
                        + "/create-password?token=" + Content.SECRET);
    }

    @Test
    void a_practitioner_is_told_of_appointments_by_email_alone() {
        assertThat(renderer.sms(
                        new Notification.AppointmentBooked(CLAIRE, Notification.Side.PRACTITIONER, Told.APPOINTMENT),
                        practice,
                        NOW))
                .isEmpty();
    }

    @Test
    void where_name_and_contact_leave_no_room_for_a_reason_there_is_no_message() {
        var wordy = new Practice(
                "N".repeat(60),
                practice.zone(),
                new EmailAddress("c".repeat(60) + "@ptits-pas.fr"),
                practice.sender(),
                practice.tagline(),
                practice.website(),
                practice.channel(),
                practice.options(),
                0);
        assertThat(renderer.sms(Told.refused("Dossier incomplet"), wordy, NOW)).isEmpty();
    }

    private String sms(Notification told) {
        return renderer.sms(told, practice, NOW).orElseThrow().text();
    }
}
