package org.satoshispark.auth;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** What auth does by itself. */
@ApplicationScoped
class AuthSchedule {
    private static final Duration REFUSED_ARE_KEPT = Duration.ofDays(7);
    private final HealRegistrations heal;
    private final RegistrationSteps steps;

    AuthSchedule(HealRegistrations heal, RegistrationSteps steps) {
        this.heal = heal;
        this.steps = steps;
    }

    @Scheduled(every = "${spark.registrations.heal-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void heal() {
        heal.runOnce();
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() {
        steps.forgetRefused(REFUSED_ARE_KEPT);
    }
}
