package org.satoshispark.localstack.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes the bytes of one {@link Link} on, or does with them what its {@link Condition} says. Two virtual threads a connection. */
final class TcpLink implements AutoCloseable {
    private static final int CONNECT_MS = 3_000;
    private static final int CHUNK = 16 * 1024;
    private final Link link;
    private final LinkState state = new LinkState();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket listener;

    TcpLink(Link link) {
        this.link = link;
        try {
            this.listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), link.port()), 128);
        } catch (IOException taken) {
            throw new UncheckedIOException("cannot listen for " + link, taken);
        }
        Thread.ofVirtual().name(link.name()).start(this::accept);
    }

    String name() {
        return link.name();
    }

    Condition condition() {
        return state.now();
    }

    int connections() {
        return open.size() / 2;
    }

    void set(Condition condition, Duration delay, Duration lasts) {
        state.set(condition, delay, lasts);
        if (condition == Condition.CUT) {
            open.forEach(TcpLink::reset);
        }
    }

    @Override
    public void close() {
        open.forEach(TcpLink::reset);
        try {
            listener.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket caller = listener.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        Socket called = new Socket();
        open.add(caller);
        open.add(called);
        try {
            // Whoever connects into a silent link waits like all others.
            if (!state.pass(false)) {
                end(caller, called);
                return;
            }
            called.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), link.target()), CONNECT_MS);
            caller.setTcpNoDelay(true);
            called.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> pump(called, caller, true));
            pump(caller, called, false);
        } catch (IOException notThere) {
            end(caller, called);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            end(caller, called);
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] chunk = new byte[CHUNK];
        try {
            for (int read = from.getInputStream().read(chunk);
                    read >= 0;
                    read = from.getInputStream().read(chunk)) {
                if (!state.pass(answers)) {
                    break;
                }
                to.getOutputStream().write(chunk, 0, read);
            }
        } catch (IOException ended) {
            // Either side may end a connection at any time; both ends are closed below.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        end(from, to);
    }

    private void end(Socket one, Socket other) {
        reset(one);
        reset(other);
        open.remove(one);
        open.remove(other);
    }

    /** A closed connection that says so at once, in whatever state the other side is. */
    private static void reset(Socket socket) {
        try {
            if (!socket.isClosed()) {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
            socket.close();
        } catch (IOException | UnsupportedOperationException gone) {
            // It is closed, which is all that was wanted.
        }
    }
}
