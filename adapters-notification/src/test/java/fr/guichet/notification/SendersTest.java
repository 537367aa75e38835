package fr.guichet.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.guichet.application.notification.Content;
import fr.guichet.application.notification.DeliveryFailed;
import fr.guichet.application.notification.EmailSender.Email;
import fr.guichet.application.notification.Message;
import fr.guichet.application.notification.Notification;
import fr.guichet.application.notification.SmsSender;
import fr.guichet.domain.account.EmailAddress;
import fr.guichet.domain.account.PhoneNumber;
import fr.guichet.domain.practice.PracticeFixtures;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayName("spec A9: how messages leave")
class SendersTest {

    private static final String ID = "<01993b1e-0000-7000-8000-00000000abcd@ptits-pas.fr>";

    private final GreenMail mailServer =
            new GreenMail(ServerSetup.SMTP.dynamicPort()).withConfiguration(new GreenMailConfiguration());

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    void a_mail_server_gets_the_message_as_it_was_rendered() throws Exception {
        mailServer.start();
        var content =
                content(new Notification.AppointmentBooked(Told.CLAIRE, Notification.Side.CLIENT, Told.APPOINTMENT));

        sender(mailServer.getSmtp().getPort()).send(email("Claire MARTIN", content));

        var received = mailServer.getReceivedMessages()[0];
        assertThat(received.getMessageID()).isEqualTo(ID);
        assertThat(received.getSubject()).isEqualTo(content.subject());
        assertThat(received.getFrom())
                .containsExactly(new InternetAddress("no-reply@ptits-pas.fr", "P'titsPas", "UTF-8"));
        assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("P'titsPas");
        assertThat(received.getReplyTo()[0]).isEqualTo(new InternetAddress("contact@ptits-pas.fr"));
        assertThat(received.getSentDate()).isEqualTo(Told.NOW);
        var parts = (MimeMultipart) received.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(body(parts, 0)).isEqualToNormalizingNewlines(content.text());
        assertThat(body(parts, 1)).isEqualToNormalizingNewlines(content.html().orElseThrow());
        assertThat(parts.getBodyPart(2).getContentType().replaceAll("\\s+", " "))
                .startsWith("text/calendar;")
                .contains("method=REQUEST")
                .contains("charset=UTF-8");
        assertThat(body(parts, 2)).isEqualTo(content.calendar().orElseThrow().body());
    }

    @Test
    void a_redelivery_has_the_same_message_id() throws Exception {
        mailServer.start();
        var sender = sender(mailServer.getSmtp().getPort());
        sender.send(email("Claire MARTIN", content(Told.forgotten())));
        sender.send(email("Claire MARTIN", content(Told.forgotten())));

        assertThat(mailServer.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .containsExactly(ID, ID);
    }

    @Test
    void line_breaks_in_a_name_or_a_subject_reach_no_header() throws Exception {
        mailServer.start();
        var content = content(Told.forgotten());
        var hostile = new Content("Objet\r\nBcc: tous@exemple.fr", content.text(), content.html(), content.calendar());

        sender(mailServer.getSmtp().getPort()).send(email("Claire\r\nBcc: tous@exemple.fr", hostile));

        var received = mailServer.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getHeader("Bcc")).isNull();
        assertThat(received[0].getAllRecipients()).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Objet Bcc: tous@exemple.fr");
    }

    @Test
    void a_server_that_dies_half_way_is_a_failure_that_may_pass() throws Exception {
        try (var dying = new DyingServer()) {
            assertThatThrownBy(() -> sender(dying.port()).send(email("Claire", content(Told.forgotten()))))
                    .isInstanceOfSatisfying(
                            DeliveryFailed.class,
                            failure -> assertThat(failure.isPermanent()).isFalse());
            assertThat(dying.bodies()).isEqualTo(1);
        }
    }

    @Test
    void a_server_that_is_away_is_a_failure_that_says_so() {
        assertThatThrownBy(() -> sender(1).send(email("Claire", content(Told.forgotten()))))
                .isInstanceOf(DeliveryFailed.class)
                .hasMessageContaining("ConnectException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]", "LOCALHOST"})
    void this_machine_needs_no_tls(String host) {
        assertThat(SmtpEmailSender.isLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"mail.ptits-pas.fr", "localhost.example", "127.0.0.1.example", "10.0.0.1", "::2"})
    void every_other_server_must_offer_tls_and_prove_who_it_is(String host) {
        var server = new JavaMailSenderImpl();
        server.setHost(host);
        server.getJavaMailProperties().setProperty("mail.smtp.ssl.trust", "*");
        server.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "false");
        var unused = new SmtpEmailSender(server);

        assertThat(unused).isNotNull();
        assertThat(server.getJavaMailProperties())
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout")
                .doesNotContainKey("mail.smtp.ssl.trust");
    }

    @Test
    void without_a_server_a_message_is_an_eml_file_that_any_editor_reads(@TempDir Path data) throws Exception {
        var content = content(Told.forgotten());
        var folder = data.resolve("mail");
        new FileEmailSender(folder).send(email("Claire MARTIN", content));
        new FileEmailSender(folder).send(email("Claire MARTIN", content));

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("01993b1e-0000-7000-8000-00000000abcd.eml"));
        }
        var file = folder.resolve("01993b1e-0000-7000-8000-00000000abcd.eml");
        var bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("Vous avez demandé à choisir un nouveau mot de passe")
                .contains("https://app.ptits-pas.fr/create-password?token=");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        var read = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        assertThat(read.getMessageID()).isEqualTo(ID);
        assertThat(body((MimeMultipart) read.getContent(), 0)).isEqualToNormalizingNewlines(content.text());
    }

    @Test
    void without_a_gateway_a_text_message_is_a_file(@TempDir Path data) throws Exception {
        var id = UUID.fromString("01993b1e-0000-7000-8000-00000000abcd");
        new FileSmsSender(data)
                .send(new SmsSender.Sms(new Message.Id(id), new PhoneNumber("+33689567890"), "P'titsPas : ok"));

        assertThat(Files.readString(data.resolve(id + ".txt"))).isEqualTo("+33689567890\n\nP'titsPas : ok\n");
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_failure_that_may_pass(@TempDir Path data) throws Exception {
        var file = Files.writeString(data.resolve("mail"), "not a folder");

        assertThatThrownBy(() -> new FileEmailSender(file).send(email("Claire", content(Told.forgotten()))))
                .isInstanceOf(DeliveryFailed.class);
    }

    private static SmtpEmailSender sender(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("localhost");
        server.setPort(port);
        return new SmtpEmailSender(server);
    }

    private static Content content(Notification told) {
        return new FrenchMessageRenderer("https://app.ptits-pas.fr").email(told, PracticeFixtures.ptitsPas(), Told.NOW);
    }

    private static Email email(String name, Content content) {
        return new Email(
                ID,
                "P'titsPas",
                new EmailAddress("no-reply@ptits-pas.fr"),
                new EmailAddress("contact@ptits-pas.fr"),
                name,
                Told.CLAIRES_ADDRESS,
                Told.NOW,
                content);
    }

    private static String body(MimeMultipart parts, int at) throws Exception {
        return new String(parts.getBodyPart(at).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Takes a whole message, and hangs up instead of saying so. */
    private static final class DyingServer implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final AtomicInteger bodies = new AtomicInteger();
        private final Thread thread = Thread.ofVirtual().start(this::serve);

        DyingServer() throws IOException {}

        int port() {
            return socket.getLocalPort();
        }

        int bodies() throws InterruptedException {
            thread.join();
            return bodies.get();
        }

        private void serve() {
            try (var client = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
                var out = client.getOutputStream();
                out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.equals("DATA")) {
                        out.write("354 go\r\n".getBytes(StandardCharsets.US_ASCII));
                        while (!".".equals(in.readLine())) {
                            // the message
                        }
                        bodies.incrementAndGet();
                        return;
                    }
                    out.write("250 ok\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
