package org.satoshispark.bitcoin.adapter.in;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.satoshispark.bitcoin.application.withdrawal.PayWhenWithdrawalAccepted;
import org.satoshispark.kit.Loop;

/**
 * Looks for due withdrawals several times a second, which the scheduler cannot (it ticks once a second). A turn only starts
 * lanes, so it is over at once; what a killed instance leaves is found when its lease is over.
 */
@ApplicationScoped
public class WithdrawalSchedule {
    private final PayWhenWithdrawalAccepted pay;
    private final Duration every;
    private final boolean wanted;
    private Loop loop;

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
            loop = Loop.start("withdrawals", stopped -> {
                pay.runOnce();
                return every;
            });
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) {
            loop.stop();
        }
    }
}
