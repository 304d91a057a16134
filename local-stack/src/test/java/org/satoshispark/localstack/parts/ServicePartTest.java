package org.satoshispark.localstack.parts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.satoshispark.localstack.CutOff;

/** A service is started anew only when it says itself that nothing else helps; chaos found one that lived on and heard nothing. */
class ServicePartTest {

    @Test
    void itIsBrokenWhenItsLivenessSaysSo() throws IOException {
        var service = saying(503);
        try {
            assertTrue(part(service).broken());
        } finally {
            service.stop(0);
        }
    }

    @Test
    void itIsNotWhenItIsWellOrOnlySilent() throws IOException {
        var service = saying(200);
        try {
            assertFalse(part(service).broken());
        } finally {
            service.stop(0);
        }
        assertFalse(part(service).broken());
    }

    private static HttpServer saying(int status) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/health/live", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static ServicePart part(HttpServer service) {
        return new ServicePart(
                "bitcoin",
                "bitcoin-service",
                service.getAddress().getPort(),
                Set.of(),
                new CutOff("bitcoin", Path.of("none")),
                Map.of());
    }
}
