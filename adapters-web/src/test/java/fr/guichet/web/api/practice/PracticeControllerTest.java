package fr.guichet.web.api.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.practice.ChangePractice;
import fr.guichet.application.practice.InMemoryPracticeTexts;
import fr.guichet.application.practice.InMemoryPractices;
import fr.guichet.application.practice.ViewPractice;
import fr.guichet.application.practice.ViewText;
import fr.guichet.application.privacy.InMemoryAuditTrail;
import fr.guichet.domain.account.Role;
import fr.guichet.domain.practice.PracticeFixtures;
import fr.guichet.domain.practice.PracticeText.Kind;
import fr.guichet.web.api.ApiTest;
import fr.guichet.web.api.Callers;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The practice's settings over HTTP. */
@ApiTest
@Import(PracticeControllerTest.Settings.class)
class PracticeControllerTest {

    private static final String SETTINGS = """
            {"nom": "Douceur de Chien", "fuseau": "Indian/Reunion", "contact": "Jonas@chien.example",
             "expediteur": "no-reply@chien.example", "site": "https://chien.example", "canal_notification": "les_deux",
             "couleur": "#7A1F5C", "options": {"acces_client": "lien", "presentation_obligatoire": true},
             "textes": {"cgu": {"titre": "CGU", "texte": "Soyez gentils.\\n\\nAvec les chiens."}}}
            """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Callers callers;

    @Autowired
    private InMemoryPractices practices;

    @Autowired
    private InMemoryPracticeTexts texts;

    @Autowired
    private InMemoryTransactions transactions;

    @BeforeEach
    void beginWithTheDocumentsPractice() {
        transactions.run(() -> practices.update(
                PracticeFixtures.ptitsPas().withVersion(practices.current().version())));
    }

    @Test
    void anyone_sees_what_the_practice_is() {
        var answer = http.get().uri("/api/v1/structure");

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsEntry("nom", "P'titsPas")
                .containsEntry("fuseau", "Europe/Paris")
                .containsEntry("contact", "contact@ptits-pas.fr")
                .containsEntry("canal_notification", "email");
        assertThat(answer).bodyJson().extractingPath("$.textes.accueil.version").isEqualTo(1);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.options.photo_enfant_obligatoire")
                .isEqualTo(true);
    }

    @Test
    void an_administrator_changes_it() {
        var version = practices.current().version();
        var answer = put(SETTINGS, Role.ADMINISTRATOR);

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsEntry("nom", "Douceur de Chien")
                .containsEntry("contact", "jonas@chien.example")
                .containsEntry("site", "https://chien.example")
                .containsEntry("canal_notification", "les_deux")
                .containsEntry("couleur", "#7a1f5c")
                .containsEntry("version", (int) version + 1);
        assertThat(answer).bodyJson().extractingPath("$.options.acces_client").isEqualTo("lien");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.options.photo_enfant_obligatoire")
                .isEqualTo(true);
        assertThat(texts.current(Kind.TERMS).version()).isEqualTo(2);
        assertThat(texts.current(Kind.TERMS).body()).isEqualTo("Soyez gentils.\n\nAvec les chiens.");
        assertThat(texts.current(Kind.HOME).version()).isEqualTo(1);
    }

    @Test
    void every_wrong_field_is_named() {
        var answer = put("""
                {"nom": "a\\r\\nb", "fuseau": "+02:00", "contact": "x", "site": "javascript:alert(1)",
                 "canal_notification": "pigeon", "couleur": "violet", "options": {"acces_client": "clef"},
                 "textes": {"cgu": {"titre": "CGU"}}}
                """, Role.ADMINISTRATOR);

        assertThat(answer)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[*].champ")
                .asArray()
                .containsExactlyInAnyOrder(
                        "nom",
                        "fuseau",
                        "contact",
                        "expediteur",
                        "site",
                        "canal_notification",
                        "couleur",
                        "options.acces_client",
                        "textes.cgu.texte");
    }

    @Test
    void how_long_before_clients_are_reminded_is_never_to_a_week() {
        // spec B10
        for (var hours : List.of(48, 0, 168)) {
            assertThat(put(reminding(hours), Role.ADMINISTRATOR))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.options.rappel_heures")
                    .isEqualTo(hours);
            assertThat(practices.current().options().reminderHours()).isEqualTo(hours);
        }
        for (var hours : List.of(-1, 169)) {
            assertThat(put(reminding(hours), Role.ADMINISTRATOR))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("$.errors[*].champ")
                    .asArray()
                    .containsExactly("options.rappel_heures");
        }
        assertThat(practices.current().options().reminderHours()).isEqualTo(168);
    }

    private static String reminding(int hours) {
        return SETTINGS.replace("\"options\": {", "\"options\": {\"rappel_heures\": " + hours + ", ");
    }

    @Test
    void who_read_another_version_is_told() {
        assertThat(put(SETTINGS.replace("\"nom\"", "\"version\": 4444, \"nom\""), Role.SUPER_ADMIN))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void a_name_too_long_for_text_messages_is_refused() {
        // spec A9
        assertThat(put(SETTINGS.replace("Douceur de Chien", "trop long"), Role.SUPER_ADMIN))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].champ")
                .isEqualTo("nom");
    }

    @Test
    void a_manager_changes_nothing() {
        assertThat(put(SETTINGS, Role.MANAGER)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult put(String body, Role role) {
        return http.put()
                .uri("/api/v1/structure")
                .header(HttpHeaders.AUTHORIZATION, callers.signedIn(role).bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Settings {

        @Bean
        InMemoryTransactions transactions() {
            return new InMemoryTransactions();
        }

        @Bean
        @Primary
        InMemoryPractices changeablePractices(InMemoryTransactions transactions) {
            return new InMemoryPractices(transactions, PracticeFixtures.ptitsPas());
        }

        @Bean
        InMemoryPracticeTexts practiceTexts(InMemoryTransactions transactions) {
            return new InMemoryPracticeTexts(transactions);
        }

        @Bean
        ViewPractice viewPractice(InMemoryPractices practices) {
            return new ViewPractice(practices);
        }

        @Bean
        ViewText viewText(InMemoryPracticeTexts texts) {
            return new ViewText(texts);
        }

        @Bean
        ChangePractice changePractice(
                InMemoryPractices practices,
                InMemoryPracticeTexts texts,
                InMemoryTransactions transactions,
                Clock clock) {
            var tooLong = List.of("trop long");
            return new ChangePractice(
                    practices,
                    texts,
                    practice -> !tooLong.contains(practice.name()),
                    new InMemoryAuditTrail(transactions),
                    UUID::randomUUID,
                    transactions,
                    clock);
        }
    }
}
