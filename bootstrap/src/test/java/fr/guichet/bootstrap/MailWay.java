package fr.guichet.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** The way to a mail server, which from some message on lets the message through, and no answer back. */
final class MailWay implements AutoCloseable {

    private final int target;
    private final ServerSocket entrance;
    private final AtomicInteger answersLeft = new AtomicInteger(Integer.MAX_VALUE);

    private MailWay(int target, ServerSocket entrance) {
        this.target = target;
        this.entrance = entrance;
    }

    static MailWay to(int target) throws IOException {
        var way = new MailWay(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(way::accept);
        return way;
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** So many messages are acknowledged yet. */
    void withholdAnswersAfter(int messages) {
        answersLeft.set(messages);
    }

    void letAllThrough() {
        answersLeft.set(Integer.MAX_VALUE);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var near = entrance.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.ofVirtual().start(() -> relay(near, far));
            } catch (IOException closed) {
                // The end, or one that gave up early.
            }
        }
    }

    private void relay(Socket near, Socket far) {
        var withheld = new boolean[1];
        try (near;
                far) {
            var back = Thread.ofVirtual().start(() -> answers(far, near, withheld));
            var in = new BufferedReader(new InputStreamReader(near.getInputStream(), StandardCharsets.ISO_8859_1));
            var out = far.getOutputStream();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(".")
                        && answersLeft.getAndUpdate(left -> left == Integer.MAX_VALUE ? left : left - 1) <= 0) {
                    synchronized (withheld) {
                        withheld[0] = true;
                    }
                }
                write(out, line);
            }
            back.interrupt();
        } catch (IOException gone) {
            // The program was killed, which is what this is for.
        }
    }

    private static void answers(Socket from, Socket to, boolean[] withheld) {
        try {
            var in = new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.ISO_8859_1));
            var out = to.getOutputStream();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                synchronized (withheld) {
                    if (withheld[0]) {
                        continue;
                    }
                }
                write(out, line);
            }
        } catch (IOException gone) {
            // As above.
        }
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
