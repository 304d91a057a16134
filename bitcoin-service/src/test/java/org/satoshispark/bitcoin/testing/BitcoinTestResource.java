package org.satoshispark.bitcoin.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.satoshispark.kit.testing.ServiceTestResource;
import org.satoshispark.simulator.Settings;
import org.satoshispark.simulator.Simulator;
import org.satoshispark.simulator.adapter.grpc.Role;

/** The service under test with real PostgreSQL, real tokens and a simulated node; jobs and streams run when a test says so. */
public final class BitcoinTestResource implements QuarkusTestResourceLifecycleManager {
    private final ServiceTestResource service = new ServiceTestResource();
    private Simulator simulator;

    @Override
    public Map<String, String> start() {
        var config = new HashMap<>(service.start());
        try {
            var folder = Files.createTempDirectory("bitcoin-test");
            simulator = Simulator.start(Settings.in(folder.resolve("node")));
            config.put("spark.lnd", "127.0.0.1:" + simulator.grpcPort());
            config.put("spark.lnd.tls-cert", simulator.certificate().toString());
            config.put(
                    "spark.lnd.receiver-macaroon",
                    simulator.macaroon(Role.RECEIVER).toString());
            config.put(
                    "spark.lnd.payer-macaroon", simulator.macaroon(Role.PAYER).toString());
            config.put("spark.preimage.key-file", key(folder).toString());
            config.put("test.simulator", "http://127.0.0.1:" + simulator.httpPort());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.scheduler.enabled", "false");
        config.put("spark.settlements.follow", "false");
        config.put("spark.deposit.most-open", "3");
        return config;
    }

    private static Path key(Path folder) throws IOException {
        return Files.write(folder.resolve("preimage-key"), new byte[32]);
    }

    @Override
    public void stop() {
        if (simulator != null) {
            simulator.close();
        }
        service.stop();
    }
}
