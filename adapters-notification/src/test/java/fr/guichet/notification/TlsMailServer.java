package fr.guichet.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** As much of a mail server as takes a message (RFC 5321), with STARTTLS (RFC 3207) where it has a certificate. */
final class TlsMailServer implements AutoCloseable {

    private final Optional<SSLContext> tls;
    private final ServerSocket entrance = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> encrypted = new CopyOnWriteArrayList<>();
    private final List<String> clear = new CopyOnWriteArrayList<>();

    TlsMailServer(Optional<SSLContext> tls) throws IOException {
        this.tls = tls;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** What came through TLS. */
    List<String> encrypted() {
        return encrypted;
    }

    /** What anybody on the way could read. */
    List<String> clear() {
        return clear;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try (var client = entrance.accept()) {
                say(client.getOutputStream(), "220 ready");
                converse(client, false);
            } catch (IOException gone) {
                // The next one may say more.
            }
        }
    }

    private void converse(Socket client, boolean secure) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        var out = client.getOutputStream();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("EHLO")) {
                say(out, tls.isPresent() && !secure ? "250-here\r\n250 STARTTLS" : "250 here");
            } else if (command.equals("STARTTLS") && tls.isPresent()) {
                say(out, "220 go");
                var layered =
                        (SSLSocket) tls.get().getSocketFactory().createSocket(client, null, client.getPort(), false);
                layered.setUseClientMode(false);
                layered.startHandshake();
                converse(layered, true);
                return;
            } else if (command.equals("DATA")) {
                say(out, "354 go");
                var message = new StringBuilder();
                for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                    message.append(text).append('\n');
                }
                (secure ? encrypted : clear).add(message.toString());
                say(out, "250 taken");
            } else if (command.equals("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
