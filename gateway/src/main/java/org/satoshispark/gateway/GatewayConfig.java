package org.satoshispark.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where requests go. */
@ConfigMapping(prefix = "spark")
public interface GatewayConfig {
    /** First segment of the path → host:port of each instance, with commas between. */
    Map<String, List<String>> upstream();

    Limits gateway();

    /** What the gateway refuses by itself. */
    interface Limits {
        /** Largest request body in bytes. */
        @WithDefault("65536")
        int maxBody();

        /** How long a client may take to send its body; then 408. */
        @WithDefault("20s")
        Duration bodyTimeout();

        /** Longest path with query, in characters; the services would take twice as much. */
        @WithDefault("2048")
        int maxUri();

        /** All request headers together, in bytes; the services would take 20 KiB. */
        @WithDefault("16384")
        int maxHeaders();

        /** How many requests one client address may send in a {@link #period}; as many at once after a pause. */
        @WithDefault("3000")
        long requestsPerAddress();

        /** In which {@link #requestsPerAddress} comes back, evenly. */
        @WithDefault("1m")
        Duration period();

        /** How many gateways share the clients; each gives its part of what an address may ask. */
        @WithDefault("1")
        int instances();
    }
}
