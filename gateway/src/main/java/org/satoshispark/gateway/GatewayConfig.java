package org.satoshispark.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
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
    }
}
