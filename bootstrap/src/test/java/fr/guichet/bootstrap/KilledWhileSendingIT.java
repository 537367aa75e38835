package fr.guichet.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mail server takes some messages whose acknowledgement never reaches the program, which is then killed: what a
 * redelivery is, is not left to chance.
 */
@DisplayName("kill -9 while messages leave: each leaves at least once, with one Message-ID and one link (spec A9)")
class KilledWhileSendingIT {

    private static final int PEOPLE = 40;
    private static final int ACKNOWLEDGED = 8;
    private static final Pattern LINK = Pattern.compile("[?]token=([A-Za-z0-9_-]+)");
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void every_message_arrives_and_a_redelivery_is_the_same_message() throws Exception {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try (var way = MailWay.to(server.getSmtp().getPort())) {
            var mail = List.of("--spring.mail.host=localhost", "--spring.mail.port=" + way.port())
                    .toArray(String[]::new);
            var program = BuiltProgram.start(folder, mail);
            way.withholdAnswersAfter(ACKNOWLEDGED);
            var addresses = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> "client" + number + "@example.org")
                    .toList();
            addresses.forEach(address -> register(program.api(), address));
            await().atMost(LONG_ENOUGH).until(() -> server.getReceivedMessages().length > ACKNOWLEDGED + 1);

            program.kill();
            var before = byAddress(server);
            way.letAllThrough();
            var next = BuiltProgram.start(folder, mail);

            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(byAddress(server).keySet()).containsAll(addresses));
            await().atMost(LONG_ENOUGH)
                    .untilAsserted(
                            () -> assertThat(redelivered(byAddress(server))).isPositive());
            next.terminate();
            next.awaitExit();

            var received = byAddress(server);
            assertThat(before.size()).isLessThan(PEOPLE);
            received.forEach((address, messages) -> {
                assertThat(messages.stream().map(KilledWhileSendingIT::id).distinct())
                        .as(address)
                        .hasSize(1);
                assertThat(messages.stream().map(KilledWhileSendingIT::link).distinct())
                        .as(address)
                        .hasSize(1);
            });
            var ids = received.values().stream().map(it -> id(it.getFirst())).distinct();
            assertThat(ids).hasSize(PEOPLE);
            System.out.printf(
                    "%d messages, %d of them delivered again after the kill%n", PEOPLE, redelivered(received));
        } finally {
            server.stop();
        }
    }

    private static void register(Api anyone, String address) {
        anyone.post(
                        "/auth/register",
                        Map.of(
                                "role", "client",
                                "email", address,
                                "prenom", "Claire",
                                "nom", "MARTIN",
                                "telephone", "06 89 56 78 90"))
                .expect(201);
    }

    private static long redelivered(Map<String, List<MimeMessage>> received) {
        return received.values().stream().filter(it -> it.size() > 1).count();
    }

    private static Map<String, List<MimeMessage>> byAddress(GreenMail server) {
        var byAddress = new TreeMap<String, List<MimeMessage>>();
        for (var message : server.getReceivedMessages()) {
            byAddress.merge(
                    address(message),
                    List.of(message),
                    (some, more) -> Stream.of(some, more).flatMap(List::stream).toList());
        }
        return byAddress;
    }

    private static String address(MimeMessage message) {
        try {
            return message.getRecipients(RecipientType.TO)[0].toString().replaceAll(".*<|>", "");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String link(MimeMessage message) {
        var found = LINK.matcher(text(message));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String text(Part part) {
        try {
            Object content = part.getContent();
            while (content instanceof Multipart parts) {
                content = parts.getBodyPart(0).getContent();
            }
            return content.toString();
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
