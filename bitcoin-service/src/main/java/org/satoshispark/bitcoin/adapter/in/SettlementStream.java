package org.satoshispark.bitcoin.adapter.in;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.satoshispark.bitcoin.application.deposit.FollowSettlements;

/** Keeps one subscription of settlements alive as long as the service runs; backs off while the node is away. */
@ApplicationScoped
public class SettlementStream {
    private static final Logger LOG = Logger.getLogger(SettlementStream.class);
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private final FollowSettlements follow;
    private final boolean wanted;
    private Thread thread;
    private volatile boolean stopped;

    public SettlementStream(
            FollowSettlements follow, @ConfigProperty(name = "spark.settlements.follow") boolean wanted) {
        this.follow = follow;
        this.wanted = wanted;
    }

    void start(@Observes StartupEvent started) {
        if (wanted) {
            thread = Thread.ofVirtual().name("settlements").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        var pause = SHORTEST;
        while (!stopped) {
            pause = switch (once()) {
                case SILENT, STOPPED -> SHORTEST;
                case LOST -> rest(pause);
            };
        }
    }

    private FollowSettlements.End once() {
        try {
            return follow.followOnce(() -> stopped);
        } catch (RuntimeException databaseAway) {
            if (!stopped) {
                LOG.warnf("settlements wait: %s", databaseAway);
            }
            return FollowSettlements.End.LOST;
        }
    }

    private Duration rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        var longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }
}
