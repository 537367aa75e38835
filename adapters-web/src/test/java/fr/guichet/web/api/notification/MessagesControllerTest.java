package fr.guichet.web.api.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.notification.Channel;
import fr.guichet.application.notification.Content;
import fr.guichet.application.notification.InMemoryMessages;
import fr.guichet.application.notification.ListMessages;
import fr.guichet.application.notification.Message;
import fr.guichet.application.notification.Message.State;
import fr.guichet.application.notification.MessageKind;
import fr.guichet.application.notification.RecordingDeliveries;
import fr.guichet.application.notification.ResendMessage;
import fr.guichet.application.notification.ViewMessage;
import fr.guichet.domain.account.Role;
import fr.guichet.web.api.ApiTest;
import fr.guichet.web.api.Callers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Spec A9: administrators read messages and send them again. */
@ApiTest
@Import(MessagesControllerTest.Outbox.class)
class MessagesControllerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Callers callers;

    @Autowired
    private InMemoryMessages messages;

    @Autowired
    private InMemoryTransactions transactions;

    private Message waiting;
    private Message gone;

    @BeforeEach
    void addMessages() {
        waiting = message("lien " + Content.SECRET, Optional.of("c2VjcmV0"), State.FAILED);
        gone = message("lien " + Content.SECRET, Optional.empty(), State.SENT);
        transactions.run(() -> messages.add(List.of(waiting, gone)));
    }

    @Test
    void lists_messages_by_state_with_their_secrets_masked() {
        var answer = http.get().uri("/api/v1/messages?etat=echec").header(HttpHeaders.AUTHORIZATION, administrator());

        assertThat(answer).hasStatusOk().headers().containsHeader("X-Total-Count");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$[0]")
                .asMap()
                .containsEntry("type", "lien_mot_de_passe")
                .containsEntry("canal", "email")
                .containsEntry("objet", "Objet")
                .containsEntry("texte", "lien ••••••••")
                .containsEntry("etat", "echec")
                .containsEntry("tentatives", 1)
                .containsEntry("derniere_erreur", "451");
        assertThat(answer).bodyJson().extractingPath("$[*].etat").asArray().containsOnly("echec");
    }

    @Test
    void refuses_a_state_that_is_none() {
        assertThat(http.get().uri("/api/v1/messages?etat=perdu").header(HttpHeaders.AUTHORIZATION, administrator()))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].champ")
                .isEqualTo("etat");
    }

    @Test
    void shows_a_message_whole() {
        assertThat(http.get()
                        .uri("/api/v1/messages/{id}", waiting.id().value())
                        .header(HttpHeaders.AUTHORIZATION, administrator()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.html")
                .isEqualTo("<p>••••••••</p>");
        assertThat(http.get()
                        .uri("/api/v1/messages/{id}", UUID.randomUUID())
                        .header(HttpHeaders.AUTHORIZATION, administrator()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void queues_a_message_again() {
        assertThat(http.post()
                        .uri("/api/v1/messages/{id}/renvoyer", waiting.id().value())
                        .header(HttpHeaders.AUTHORIZATION, administrator()))
                .hasStatus(HttpStatus.ACCEPTED)
                .bodyJson()
                .extractingPath("$.etat")
                .isEqualTo("en_attente");
    }

    @Test
    void says_that_the_link_of_a_message_that_left_is_gone() {
        assertThat(http.post()
                        .uri("/api/v1/messages/{id}/renvoyer", gone.id().value())
                        .header(HttpHeaders.AUTHORIZATION, administrator()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .containsEntry("code", "ETAT_INCOMPATIBLE")
                .containsEntry(
                        "message", "Ce message est parti et son lien n'est plus conservé : envoyez un nouveau lien.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPER_ADMIN", "ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_reads_messages(Role role) {
        assertThat(http.get()
                        .uri("/api/v1/messages")
                        .header(
                                HttpHeaders.AUTHORIZATION,
                                callers.signedIn(role).bearer()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private String administrator() {
        return callers.signedIn(Role.ADMINISTRATOR).bearer();
    }

    private static Message message(String text, Optional<String> secret, State state) {
        var id = UUID.randomUUID();
        return new Message(
                new Message.Id(id),
                "<" + id + "@ptits-pas.fr>",
                MessageKind.PASSWORD_LINK,
                new Message.Addressee(Channel.EMAIL, "Claire MARTIN", "claire.martin@ptits-pas.fr"),
                new Content("Objet", text, Optional.of("<p>" + Content.SECRET + "</p>"), Optional.empty()),
                secret,
                Optional.of(NOW.plus(Duration.ofDays(7))),
                Optional.empty(),
                NOW,
                new Message.Progress(state, 1, NOW, Optional.of(NOW), Optional.of("451")),
                0);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Outbox {

        @Bean
        InMemoryTransactions transactions() {
            return new InMemoryTransactions();
        }

        @Bean
        InMemoryMessages messages(InMemoryTransactions transactions) {
            return new InMemoryMessages(transactions);
        }

        @Bean
        ListMessages listMessages(InMemoryMessages messages) {
            return new ListMessages(messages);
        }

        @Bean
        ViewMessage viewMessage(InMemoryMessages messages) {
            return new ViewMessage(messages);
        }

        @Bean
        ResendMessage resendMessage(InMemoryMessages messages, InMemoryTransactions transactions, Clock clock) {
            return new ResendMessage(messages, new RecordingDeliveries(transactions), transactions, clock);
        }
    }
}
