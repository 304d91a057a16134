package org.satoshispark.crowdfunding.adapter.in;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.satoshispark.crowdfunding.application.CloseWhenDeadlinePasses;

/** When the jobs of crowdfunding run. */
@ApplicationScoped
public class CrowdfundingSchedule {
    private static final int PAGES = 100;

    private final CloseWhenDeadlinePasses closeWhenDeadlinePasses;

    public CrowdfundingSchedule(CloseWhenDeadlinePasses closeWhenDeadlinePasses) {
        this.closeWhenDeadlinePasses = closeWhenDeadlinePasses;
    }

    /** Page after page until nothing is due, at most {@value #PAGES} pages at a time. */
    @Scheduled(every = "{crowdfunding.deadlines.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void closeWhatIsDue() {
        for (var page = 0; page < PAGES && closeWhenDeadlinePasses.runOnce() > 0; page++) {}
    }
}
