package org.satoshispark.simulator;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Starts the simulated node as a process of its own; says one line when it is ready. */
public final class LightningSimulator {
    private LightningSimulator() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        Settings settings;
        try {
            settings = Settings.from(System.getenv());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        var simulator = Simulator.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "shutdown"));
        System.out.printf(
                "lightning-simulator ready: gRPC port %d, HTTP port %d, data in %s%n",
                simulator.grpcPort(), simulator.httpPort(), settings.dataDir());
        new CountDownLatch(1).await();
    }
}
