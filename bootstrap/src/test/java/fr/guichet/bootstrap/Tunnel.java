package fr.guichet.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Leads to a port of this machine, until it is cut: then connections break, and no new one comes through. */
public final class Tunnel implements AutoCloseable {

    private final int target;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    private Tunnel(int target, ServerSocket entrance) {
        this.target = target;
        this.entrance = entrance;
    }

    public static Tunnel to(int target) throws IOException {
        var tunnel = new Tunnel(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(tunnel::accept);
        return tunnel;
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Breaks every connection, and lets none through. */
    public void cut() {
        open = false;
        sockets.forEach(Tunnel::close);
    }

    public void open() {
        open = true;
    }

    @Override
    public void close() throws IOException {
        cut();
        entrance.close();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var near = entrance.accept();
                if (open) {
                    var far = new Socket();
                    far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                    join(near, far);
                } else {
                    near.close();
                }
            } catch (IOException closed) {
                // The next one may come through; after the end, there is none.
            }
        }
    }

    private void join(Socket near, Socket far) {
        sockets.add(near);
        sockets.add(far);
        Thread.ofVirtual().start(() -> copy(near, far));
        Thread.ofVirtual().start(() -> copy(far, near));
    }

    private void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cut) {
            // That is what it is for.
        } finally {
            close(from);
            close(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
