package org.satoshispark.dashboard;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for a rebuild to do; in every instance, the lease lets one work. */
@ApplicationScoped
public class RebuildSchedule {
    private final RebuildJob job;

    public RebuildSchedule(RebuildJob job) {
        this.job = job;
    }

    @Scheduled(every = "${dashboard.rebuild.glance}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void rebuild() {
        job.runOnce();
    }
}
