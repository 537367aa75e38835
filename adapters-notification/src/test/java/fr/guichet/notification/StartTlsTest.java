package fr.guichet.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.application.InMemoryTransactions;
import fr.guichet.application.PageRequest;
import fr.guichet.application.SequentialIds;
import fr.guichet.application.SettableClock;
import fr.guichet.application.clientfile.InMemoryDocuments;
import fr.guichet.application.notification.DeliverMessage;
import fr.guichet.application.notification.InMemoryMessages;
import fr.guichet.application.notification.InMemoryReminders;
import fr.guichet.application.notification.Message;
import fr.guichet.application.notification.MessageOutbox;
import fr.guichet.application.notification.RecordingDeliveries;
import fr.guichet.application.practice.InMemoryPractices;
import fr.guichet.application.privacy.TurningSecretBox;
import fr.guichet.domain.practice.PracticeFixtures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Real conversations with a mail server of this machine, which the program takes for one elsewhere. */
@DisplayName("spec A9: STARTTLS is required and verified, except for a loopback host")
class StartTlsTest {

    private static final String HOST = "mail.ptits-pas.fr";
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path folder;

    private static SSLContext rightName;
    private static SSLContext wrongName;

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryMessages messages = new InMemoryMessages(transactions);
    private final TurningSecretBox box = new TurningSecretBox();
    private final SettableClock clock = new SettableClock(Told.NOW);
    private final InMemoryPractices practices = new InMemoryPractices(transactions, PracticeFixtures.ptitsPas());

    @BeforeAll
    static void makeCertificates() throws Exception {
        rightName = certificate("right", HOST);
        wrongName = certificate("wrong", "mail.somebody-else.example");
    }

    @Test
    void a_server_with_a_certificate_that_is_trusted_and_names_it_gets_the_message_encrypted() throws Exception {
        try (var server = new TlsMailServer(Optional.of(rightName))) {
            assertThat(deliver(server, HOST, Optional.of(rightName)).progress().state())
                    .isEqualTo(Message.State.SENT);
            assertThat(server.encrypted()).hasSize(1);
            assertThat(server.clear()).isEmpty();
        }
    }

    @Test
    void a_server_without_starttls_gets_nothing_and_the_message_waits() throws Exception {
        try (var server = new TlsMailServer(Optional.empty())) {
            assertWaits(deliver(server, HOST, Optional.of(rightName)), "STARTTLS");
            assertThat(server.clear()).isEmpty();
        }
    }

    @Test
    void a_server_with_an_untrusted_certificate_gets_nothing_and_the_message_waits() throws Exception {
        try (var server = new TlsMailServer(Optional.of(rightName))) {
            assertWaits(deliver(server, HOST, Optional.empty()), "certification path");
            assertThat(server.encrypted()).isEmpty();
            assertThat(server.clear()).isEmpty();
        }
    }

    @Test
    void a_server_with_a_certificate_of_another_name_gets_nothing_and_the_message_waits() throws Exception {
        try (var server = new TlsMailServer(Optional.of(wrongName))) {
            assertWaits(deliver(server, HOST, Optional.of(wrongName)), HOST);
            assertThat(server.encrypted()).isEmpty();
            assertThat(server.clear()).isEmpty();
        }
    }

    @Test
    void a_loopback_host_is_spoken_to_in_clear() throws Exception {
        try (var server = new TlsMailServer(Optional.empty())) {
            assertThat(deliver(server, "localhost", Optional.empty()).progress().state())
                    .isEqualTo(Message.State.SENT);
            assertThat(server.clear()).hasSize(1);
        }
    }

    private static void assertWaits(Message message, String reason) {
        assertThat(message.progress().state()).isEqualTo(Message.State.FAILED);
        assertThat(message.isDue()).isTrue();
        assertThat(message.secret()).isPresent();
        assertThat(message.progress().lastError())
                .hasValueSatisfying(it -> assertThat(it).contains(reason));
    }

    /** Queues a message and has it delivered once, to the server under that name. */
    private Message deliver(TlsMailServer server, String host, Optional<SSLContext> trusting) {
        var mail = new JavaMailSenderImpl();
        mail.setHost(host);
        mail.setPort(server.port());
        mail.getJavaMailProperties().put("mail.smtp.socketFactory", new ToThisMachine());
        trusting.ifPresent(
                tls -> mail.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", tls.getSocketFactory()));
        var outbox = new MessageOutbox(
                messages,
                new RecordingDeliveries(transactions),
                new FrenchMessageRenderer("https://app.ptits-pas.fr"),
                practices,
                box,
                new SequentialIds(),
                clock);
        transactions.run(() -> outbox.add(Told.forgotten()));
        var id = only().id();
        new DeliverMessage(
                        messages,
                        new SmtpEmailSender(mail),
                        sms -> {},
                        new InMemoryReminders(),
                        new InMemoryDocuments(transactions),
                        box,
                        practices,
                        transactions,
                        clock)
                .handle(id);
        return only();
    }

    private Message only() {
        var all = messages.list(Optional.empty(), PageRequest.first()).entries();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** A key and a certificate for that name, which signs itself; the context shows it, and trusts it. */
    private static SSLContext certificate(String alias, String host) throws Exception {
        var store = folder.resolve(alias + ".p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        alias,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(made.exitValue()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        var known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry(alias, keys.getCertificate(alias));
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    /** Connects to this machine whatever name is asked for, so that no name need be resolved. */
    private static final class ToThisMachine extends SocketFactory {

        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress asked, int timeout) throws IOException {
                    var port = ((InetSocketAddress) asked).getPort();
                    super.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
                }
            };
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return createSocket(host, port);
        }
    }
}
