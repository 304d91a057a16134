package org.satoshispark.localstack.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.satoshispark.localstack.JavaCommand;
import org.satoshispark.localstack.Parts;

/**
 * The Lightning node that behaves like lnd.
 *
 * @param home where it keeps its state, its certificate and its macaroons
 */
public record SimulatorPart(int grpcPort, int httpPort, Path home) implements Part {
    private static final int CONNECT_MS = 1_000;

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public List<Integer> ports() {
        return List.of(grpcPort, httpPort);
    }

    @Override
    public StopOrder stopOrder() {
        return StopOrder.NODE;
    }

    @Override
    public void prepare(Consumer<String> progress) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> command() {
        Path target = Parts.checkout().resolve("lightning-simulator/target");
        List<String> words = new ArrayList<>(JavaCommand.java(128, "-cp", target + "/classes:" + target + "/lib/*"));
        words.add("org.satoshispark.simulator.LightningSimulator");
        return words;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "SIMULATOR_GRPC_PORT", Integer.toString(grpcPort),
                "SIMULATOR_HTTP_PORT", Integer.toString(httpPort),
                "SIMULATOR_DATA_DIR", home.toString());
    }

    @Override
    public Path directory() {
        return home;
    }

    @Override
    public boolean ready() {
        boolean files = List.of("tls.cert", "receiver.macaroon", "payer.macaroon").stream()
                .allMatch(name -> Files.exists(home.resolve(name)));
        return files && accepts(grpcPort) && accepts(httpPort);
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
