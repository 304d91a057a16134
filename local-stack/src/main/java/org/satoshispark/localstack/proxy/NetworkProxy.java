package org.satoshispark.localstack.proxy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.satoshispark.localstack.Ports;

/**
 * Child process: all links of a suite that was started with {@code SATOSHI_PROXIED}, and how to trouble them:
 * {@code POST /links/accounting-kafka/cut/5000} cuts it for 5 s, {@code …/slow/5000/200} delays everything by 200 ms.
 */
public final class NetworkProxy {
    private static final long LONGEST_MS = 120_000;
    private final Map<String, TcpLink> links = new LinkedHashMap<>();

    private NetworkProxy(Ports ports) {
        Links.of(ports).forEach(link -> links.put(link.name(), new TcpLink(link)));
    }

    public static void main(String[] arguments) throws IOException {
        Ports ports = new Ports(Integer.parseInt(arguments[0]));
        NetworkProxy proxy = new NetworkProxy(ports);
        HttpServer control =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.proxyControl()), 16);
        control.createContext("/links", proxy::control);
        control.start();
        System.out.println(proxy.links.size() + " links, control at port " + ports.proxyControl());
    }

    private void control(HttpExchange exchange) throws IOException {
        String refusal = "";
        if (exchange.getRequestMethod().equals("POST")) {
            refusal = trouble(exchange.getRequestURI().getPath().split("/"));
        }
        byte[] said = (refusal.isEmpty() ? shown() : refusal).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refusal.isEmpty() ? 200 : 400, said.length);
        try (exchange) {
            exchange.getResponseBody().write(said);
        }
    }

    /** @return why not; empty when it is done */
    private String trouble(String[] words) {
        try {
            TcpLink link = links.get(words[2]);
            Condition condition = Condition.valueOf(words[3].toUpperCase(Locale.ROOT));
            long lasts = Long.parseLong(words[4]);
            long delay = words.length > 5 ? Long.parseLong(words[5]) : 0;
            if (link == null || lasts < 0 || lasts > LONGEST_MS || delay < 0 || delay > LONGEST_MS) {
                return "known links: " + links.keySet() + "; at most " + LONGEST_MS + " ms\n";
            }
            link.set(condition, Duration.ofMillis(delay), Duration.ofMillis(lasts));
            return "";
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return "POST /links/{name}/{open|cut|silent|half_open|slow}/{ms that it lasts}[/{ms of delay}]\n";
        }
    }

    private String shown() {
        return links.values().stream()
                .map(link -> link.name() + " " + link.condition() + " " + link.connections() + "\n")
                .collect(Collectors.joining());
    }
}
