package org.satoshispark.simulator;

import java.nio.file.Path;
import java.util.Map;

/**
 * How the simulator starts.
 *
 * @param host address to listen at
 * @param grpcPort, httpPort 0 for any free one
 * @param openingMsat each side's share of the channel when the data folder is new
 */
public record Settings(Path dataDir, String host, int grpcPort, int httpPort, long openingMsat) {
    public static final long USUAL_OPENING_MSAT = 1_000_000_000_000L;
    private static final int USUAL_GRPC_PORT = 10_009;
    private static final int USUAL_HTTP_PORT = 10_080;
    private static final int HIGHEST_PORT = 65_535;

    public static Settings in(Path dataDir) {
        return new Settings(dataDir, "127.0.0.1", 0, 0, USUAL_OPENING_MSAT);
    }

    /** @throws IllegalArgumentException naming the variable that is wrong or missing */
    public static Settings from(Map<String, String> environment) {
        var dataDir = environment.get("SIMULATOR_DATA_DIR");
        if (dataDir == null || dataDir.isBlank()) {
            throw new IllegalArgumentException("SIMULATOR_DATA_DIR must name the folder for the node's data");
        }
        return new Settings(
                Path.of(dataDir),
                environment.getOrDefault("SIMULATOR_HOST", "127.0.0.1"),
                port(environment, "SIMULATOR_GRPC_PORT", USUAL_GRPC_PORT),
                port(environment, "SIMULATOR_HTTP_PORT", USUAL_HTTP_PORT),
                USUAL_OPENING_MSAT);
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        var text = environment.get(name);
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            var port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a port number, not \"" + text + "\"", e);
        }
        throw new IllegalArgumentException(name + " must be 0 to " + HIGHEST_PORT);
    }
}
