package org.satoshispark.bitcoin.adapter.in;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.satoshispark.bitcoin.application.node.NodeTrust;
import org.satoshispark.bitcoin.application.node.Trust;

/** Tells how the node stands. Always up: without the node the service still answers, with 503 where it needs it (N1). */
@Readiness
@ApplicationScoped
public class LightningHealth implements HealthCheck {
    private final NodeTrust trust;

    public LightningHealth(NodeTrust trust) {
        this.trust = trust;
    }

    void register(@Observes StartupEvent started, MeterRegistry meters) {
        meters.gauge("spark_node_trusted", trust, one -> one.isTrusted() ? 1 : 0);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("lightning-node").up();
        return switch (trust.current()) {
            case Trust.Trusted trusted ->
                response.withData("trust", "trusted")
                        .withData("node", trusted.node().hex())
                        .build();
            case Trust.Frozen frozen ->
                response.withData("trust", "frozen")
                        .withData("why", frozen.why())
                        .build();
            case Trust.Unchecked unchecked ->
                response.withData("trust", "unchecked")
                        .withData("why", unchecked.why())
                        .build();
        };
    }
}
