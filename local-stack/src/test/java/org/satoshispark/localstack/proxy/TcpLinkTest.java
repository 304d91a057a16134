package org.satoshispark.localstack.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each condition of a link, against a server that answers every byte with the next one. */
class TcpLinkTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int PATIENCE_MS = 20_000;
    private static final int GLANCE_MS = 300;
    private final AtomicInteger heard = new AtomicInteger();
    private ServerSocket server;
    private TcpLink link;
    private int port;

    @BeforeEach
    void serve() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    var caller = server.accept();
                    Thread.ofVirtual().start(() -> answer(caller));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        link = new TcpLink(new Link("test", port, server.getLocalPort()));
    }

    @AfterEach
    void end() throws IOException {
        server.close();
        link.close();
    }

    @Test
    void passesOnBothWays() throws IOException {
        try (var caller = caller()) {
            assertEquals(8, ask(caller, 7));
        }
    }

    @Test
    void aCutResetsWhoIsThereAndWhoComes() throws IOException {
        try (var caller = caller()) {
            assertEquals(8, ask(caller, 7));
            link.set(Condition.CUT, Duration.ZERO, LONG);
            assertThrows(IOException.class, () -> ended(ask(caller, 7)));
        }
        assertThrows(IOException.class, () -> {
            try (var late = caller()) {
                ended(ask(late, 7));
            }
        });
        link.set(Condition.OPEN, Duration.ZERO, Duration.ZERO);
        passesOnBothWays();
    }

    @Test
    void silenceKeepsBackAndLetsGoLater() throws IOException {
        try (var caller = caller()) {
            ask(caller, 1);
            link.set(Condition.SILENT, Duration.ZERO, LONG);
            caller.setSoTimeout(GLANCE_MS);
            assertThrows(SocketTimeoutException.class, () -> ask(caller, 7));
            assertEquals(1, heard.get());
            link.set(Condition.OPEN, Duration.ZERO, Duration.ZERO);
            caller.setSoTimeout(PATIENCE_MS);
            assertEquals(8, caller.getInputStream().read());
        }
    }

    @Test
    void aHalfOpenLinkLetsAskAndLosesTheAnswer() throws IOException {
        try (var caller = caller()) {
            ask(caller, 1);
            link.set(Condition.HALF_OPEN, Duration.ZERO, LONG);
            caller.setSoTimeout(GLANCE_MS);
            assertThrows(SocketTimeoutException.class, () -> ask(caller, 7));
            assertEquals(2, heard.get());
            link.set(Condition.OPEN, Duration.ZERO, Duration.ZERO);
            caller.setSoTimeout(PATIENCE_MS);
            assertThrows(IOException.class, () -> ended(caller.getInputStream().read()));
        }
    }

    @Test
    void aSlowLinkDelaysEachWayAndHealsByItself() throws IOException {
        try (var caller = caller()) {
            link.set(Condition.SLOW, Duration.ofMillis(GLANCE_MS), LONG);
            var began = System.nanoTime();
            assertEquals(8, ask(caller, 7));
            assertTrue(System.nanoTime() - began >= 2L * GLANCE_MS * 1_000_000);
            link.set(Condition.SILENT, Duration.ZERO, Duration.ofMillis(GLANCE_MS));
            assertEquals(9, ask(caller, 8));
        }
    }

    private Socket caller() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    private static int ask(Socket caller, int number) throws IOException {
        caller.getOutputStream().write(number);
        return caller.getInputStream().read();
    }

    private static void ended(int read) throws IOException {
        if (read < 0) {
            throw new IOException("the other side has ended");
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            for (int number = caller.getInputStream().read();
                    number >= 0;
                    number = caller.getInputStream().read()) {
                heard.incrementAndGet();
                caller.getOutputStream().write(number + 1);
            }
        } catch (IOException ended) {
            // The test ends connections in every way there is.
        }
    }
}
