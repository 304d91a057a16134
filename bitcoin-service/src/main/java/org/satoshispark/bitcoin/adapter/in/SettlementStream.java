package org.satoshispark.bitcoin.adapter.in;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.satoshispark.bitcoin.application.deposit.FollowSettlements;
import org.satoshispark.kit.Loop;

/** Keeps one subscription of settlements alive as long as the service runs; backs off while the node is away. */
@ApplicationScoped
public class SettlementStream {
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private final FollowSettlements follow;
    private final boolean wanted;
    private Loop loop;
    private Duration pause = SHORTEST;

    public SettlementStream(
            FollowSettlements follow, @ConfigProperty(name = "spark.settlements.follow") boolean wanted) {
        this.follow = follow;
        this.wanted = wanted;
    }

    void start(@Observes StartupEvent started) {
        if (wanted) {
            loop = Loop.start("settlements", this::turn);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) {
            loop.stop();
        }
    }

    private Duration turn(BooleanSupplier stopped) {
        return switch (follow.followOnce(stopped)) {
            case SILENT, STOPPED -> {
                pause = SHORTEST;
                yield Duration.ZERO;
            }
            case LOST -> {
                var now = pause;
                var longer = pause.multipliedBy(2);
                pause = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
                yield now;
            }
        };
    }
}
