package org.satoshispark.bitcoin.adapter.in;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.satoshispark.bitcoin.application.withdrawal.PayWhenWithdrawalAccepted;

/**
 * Looks for due withdrawals several times a second, which the scheduler cannot (it ticks once a second). A turn only starts
 * lanes, so it is over at once; what a killed instance leaves is found when its lease is over.
 */
@ApplicationScoped
public class WithdrawalSchedule {
    private static final Logger LOG = Logger.getLogger(WithdrawalSchedule.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private final PayWhenWithdrawalAccepted pay;
    private final Duration every;
    private final boolean wanted;
    private Thread thread;
    private volatile boolean stopped;

    /** @param wanted the switch of all schedules */
    public WithdrawalSchedule(
            PayWhenWithdrawalAccepted pay,
            @ConfigProperty(name = "spark.withdrawals.pay-every") Duration every,
            @ConfigProperty(name = "quarkus.scheduler.enabled", defaultValue = "true") boolean wanted) {
        this.pay = pay;
        this.every = every;
        this.wanted = wanted;
    }

    void start(@Observes StartupEvent started) {
        if (wanted) {
            thread = Thread.ofVirtual().name("withdrawals").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            rest(turn());
        }
    }

    private Duration turn() {
        try {
            pay.runOnce();
            return every;
        } catch (RuntimeException databaseAway) {
            if (!stopped) {
                LOG.warnf("withdrawals wait: %s", databaseAway);
            }
            return AFTER_FAILURE;
        }
    }

    private void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
