package fr.guichet.notification;

import static fr.guichet.notification.Told.APPOINTMENT;
import static fr.guichet.notification.Told.CLAIRE;
import static fr.guichet.notification.Told.NOW;
import static fr.guichet.notification.Told.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.notification.Content;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.Notification.AccountApproved.Audience;
import fr.guichet.domain.practice.Practice;
import fr.guichet.domain.practice.PracticeFixtures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("spec A9, B10: how e-mails read")
class FrenchMessageRendererTest {

    private final Practice practice = PracticeFixtures.ptitsPas();
    private final FrenchMessageRenderer renderer = new FrenchMessageRenderer("https://app.ptits-pas.fr/");

    /** Template Parent 1 of the document's section 6.1. */
    @Test
    void the_approval_of_a_parent_reads_as_documented() {
        var content = email(Told.approved(Audience.PARENT));

        assertThat(content.subject()).isEqualTo("Votre compte P'titsPas a été validé - Créez votre mot de passe ✅");
        assertThat(words(content))
                .containsSubsequence(
                        "✅ Compte validé",
                        "Bonjour Claire MARTIN,",
                        "Bonne nouvelle ! Votre compte P'titsPas a été validé par notre équipe.",
                        "Pour finaliser votre inscription et accéder à votre espace parent, veuillez créer votre mot de"
                                + " passe en cliquant sur le bouton ci-dessous :",
                        "Créer mon mot de passe",
                        "⏰ Attention : Ce lien est valable pendant 7 jours (jusqu'au dimanche 29 novembre 2026 à 9 h"
                                + " 30).",
                        "Votre identifiant : claire.martin@ptits-pas.fr",
                        "Si vous avez des questions, n'hésitez pas à nous contacter à contact@ptits-pas.fr.",
                        "À très bientôt sur P'titsPas !",
                        "L'équipe P'titsPas",
                        "P'titsPas - Plateforme de mise en relation parents / assistantes maternelles",
                        "ptits-pas.fr");
        assertThat(html(content))
                .contains("href=\"https://app.ptits-pas.fr/create-password?token=" + Content.SECRET + "\"")
                .contains("<strong>P&#39;titsPas</strong>")
                .contains("mailto:contact@ptits-pas.fr");
    }

    /** Template Parent 2 of the document's section 6.1. */
    @Test
    void the_approval_of_a_co_parent_reads_as_documented() {
        var content = email(Told.approved(Audience.CO_PARENT));

        assertThat(content.subject()).isEqualTo("Votre compte P'titsPas a été validé - Créez votre mot de passe ✅");
        assertThat(words(content))
                .containsSubsequence(
                        "✅ Bienvenue sur P'titsPas",
                        "Bonjour Claire MARTIN,",
                        "Votre co-parent vous a ajouté sur la plateforme P'titsPas et votre compte a été validé par"
                                + " notre équipe.",
                        "Pour accéder à votre espace parent et consulter les informations de vos enfants, veuillez"
                                + " créer votre mot de passe en cliquant sur le bouton ci-dessous :",
                        "Créer mon mot de passe",
                        "⏰ Attention : Ce lien est valable pendant 7 jours (jusqu'au dimanche 29 novembre 2026 à 9 h"
                                + " 30).",
                        "Votre identifiant : claire.martin@ptits-pas.fr",
                        "Si vous avez des questions ou si vous n'êtes pas à l'origine de cette inscription,"
                                + " contactez-nous à contact@ptits-pas.fr.",
                        "À très bientôt sur P'titsPas !",
                        "L'équipe P'titsPas",
                        "P'titsPas - Plateforme de mise en relation parents / assistantes maternelles",
                        "ptits-pas.fr");
    }

    /** Section 6.2. */
    @Test
    void the_approval_of_a_childminder_reads_as_documented() {
        var content = email(Told.approved(Audience.CHILDMINDER));

        assertThat(content.subject()).isEqualTo("Votre compte P'titsPas a été validé - Créez votre mot de passe ✅");
        assertThat(words(content))
                .containsSubsequence(
                        "✅ Compte validé",
                        "Bonjour Claire MARTIN,",
                        "Bonne nouvelle ! Votre compte P'titsPas a été validé par notre équipe.",
                        "Pour finaliser votre inscription et accéder à votre espace assistante maternelle, veuillez"
                                + " créer votre mot de passe en cliquant sur le bouton ci-dessous :",
                        "Créer mon mot de passe",
                        "⏰ Attention : Ce lien est valable pendant 7 jours (jusqu'au dimanche 29 novembre 2026 à 9 h"
                                + " 30).",
                        "Votre identifiant : claire.martin@ptits-pas.fr",
                        "Si vous avez des questions, n'hésitez pas à nous contacter à contact@ptits-pas.fr.",
                        "À très bientôt sur P'titsPas !",
                        "L'équipe P'titsPas",
                        "P'titsPas - Plateforme de mise en relation parents / assistantes maternelles",
                        "ptits-pas.fr");
    }

    /** Section 6.3. */
    @Test
    void the_refusal_reads_as_documented() {
        var content = email(Told.refused("Informations incomplètes"));

        assertThat(content.subject()).isEqualTo("Votre demande d'inscription P'titsPas");
        assertThat(words(content))
                .containsSubsequence(
                        "Votre demande d'inscription",
                        "Bonjour Claire MARTIN,",
                        "Nous avons bien reçu votre demande d'inscription sur P'titsPas.",
                        "Malheureusement, nous ne pouvons pas valider votre compte pour le moment.",
                        "Motif : Informations incomplètes",
                        "Si vous pensez qu'il s'agit d'une erreur ou si vous souhaitez plus d'informations, n'hésitez"
                                + " pas à nous contacter à contact@ptits-pas.fr.",
                        "Cordialement,",
                        "L'équipe P'titsPas",
                        "P'titsPas - Plateforme de mise en relation parents / assistantes maternelles",
                        "ptits-pas.fr");
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void every_approval_has_the_link_in_text_and_html(Audience audience) {
        var content = email(Told.approved(audience));
        var link = "https://app.ptits-pas.fr/create-password?token=" + Content.SECRET;

        assertThat(content.text()).contains(link + "\n");
        assertThat(html(content)).contains(link);
    }

    @Test
    void one_hour_is_singular() {
        assertThat(email(Told.forgotten()).text())
                .contains("valable pendant 1 heure (jusqu'au dimanche 22 novembre 2026 à 10 h 30)");
    }

    @Test
    void a_temporary_password_has_its_line() {
        // spec C1
        var told = new Notification.TemporaryPassword(CLAIRE, Told.CLAIRES_ADDRESS, TOKEN, Told.IN_7_DAYS);

        assertThat(email(told).text()).contains("Mot de passe temporaire : " + Content.SECRET);
    }

    static List<Notification> all() {
        return Told.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_secret_is_in_what_is_stored(Notification told) {
        var content = email(told);

        assertThat(content.text() + html(content) + content.subject()).doesNotContain(TOKEN.value());
        assertThat(content.text().contains(Content.SECRET)).isEqualTo(told instanceof Notification.WithSecret);
        assertThat(html(content).contains(Content.SECRET)).isEqualTo(told instanceof Notification.WithSecret);
        assertThat(told.toString()).doesNotContain(TOKEN.value()).doesNotContain("Claire");
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_message_names_its_reader_and_its_practice(Notification told) {
        var content = email(told);

        assertThat(content.subject()).isNotBlank().doesNotContainPattern("\\p{Cntrl}");
        assertThat(content.text())
                .startsWith("Bonjour Claire MARTIN,")
                .contains("L'équipe P'titsPas")
                .doesNotContain("null")
                .doesNotContain("<strong>", "&#39;");
        assertThat(html(content)).doesNotContain("null").doesNotContain("<th:").doesNotContain(" th:");
    }

    @Test
    void what_people_wrote_reaches_no_markup_and_no_header() {
        var hostile = "Bonjour\r\nBcc: tous@exemple.fr <script>alert(1)</script> & \"co\" " + Content.SECRET;
        var refused = email(Told.refused(hostile));
        var booked = email(new Notification.AppointmentBooked(
                CLAIRE,
                Notification.Side.PRACTITIONER,
                new fr.guichet.application.notification.AppointmentSummary(
                        APPOINTMENT.id(),
                        0,
                        APPOINTMENT.start(),
                        APPOINTMENT.end(),
                        "Camille BERNARD",
                        hostile,
                        "Séance",
                        Optional.empty())));

        assertThat(html(refused)).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;");
        assertThat(html(refused) + html(booked)).doesNotContain("<script");
        assertThat(refused.text()).contains("Motif : Bonjour Bcc: tous@exemple.fr <script>");
        assertThat(refused.text() + booked.text() + booked.subject()).doesNotContain(Content.SECRET);
        assertThat(booked.subject()).doesNotContainPattern("\\p{Cntrl}").contains("rendez-vous");
    }

    @ParameterizedTest
    @MethodSource("aboutAppointments")
    void appointments_have_their_word_in_the_subject_and_their_minutes_in_the_text(Notification told) {
        var content = email(told);

        assertThat(content.subject()).contains("rendez-vous").contains("29 novembre 2026 à 9 h 30");
        assertThat(content.text())
                .contains("- Date : dimanche 29 novembre 2026 à 9 h 30\n- Durée : 45 minutes\n"
                        + "- Prestation : Séance individuelle");
        assertThat(html(content)).contains("Parler d&#39;&lt;b&gt;avenir&lt;/b&gt;");
    }

    static List<Notification> aboutAppointments() {
        return Told.all().stream()
                .filter(told -> told.getClass().getSimpleName().startsWith("Appointment"))
                .toList();
    }

    private Content email(Notification told) {
        return renderer.email(told, practice, NOW);
    }

    private static String html(Content content) {
        return content.html().orElseThrow();
    }

    /** What a reader of the HTML sees. */
    private static String words(Content content) {
        return html(content)
                .replaceAll("(?s)<head>.*</head>", "")
                .replaceAll("<[^>]+>", "")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }
}
