package org.satoshispark.bitcoin.adapter.in;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.satoshispark.bitcoin.adapter.out.lnd.LndCertificate;
import org.satoshispark.bitcoin.application.deposit.FollowSettlements;
import org.satoshispark.bitcoin.application.node.NodeTrust;
import org.satoshispark.bitcoin.application.node.Trust;

/** Tells how the node stands. Always up: without the node the service still answers, with 503 where it needs it (N1). */
@Readiness
@ApplicationScoped
public class LightningHealth implements HealthCheck {
    private final NodeTrust trust;
    private final FollowSettlements settlements;
    private final LndCertificate certificate;
    private final InstantSource clock;

    public LightningHealth(
            NodeTrust trust, FollowSettlements settlements, LndCertificate certificate, InstantSource clock) {
        this.trust = trust;
        this.settlements = settlements;
        this.certificate = certificate;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started, MeterRegistry meters) {
        meters.gauge("spark_node_trusted", trust, one -> one.isTrusted() ? 1 : 0);
        meters.gauge("spark_node_certificate_days_left", certificate, one -> one.daysLeft(clock.instant()));
        meters.gauge("spark_settlement_last_event_age_seconds", settlements, one -> Duration.between(
                        one.lastEvent(), clock.instant())
                .toSeconds());
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
