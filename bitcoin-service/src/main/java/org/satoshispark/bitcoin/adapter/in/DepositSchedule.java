package org.satoshispark.bitcoin.adapter.in;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.satoshispark.bitcoin.application.deposit.ExpireDeposits;
import org.satoshispark.bitcoin.application.deposit.ListSettledInvoices;
import org.satoshispark.bitcoin.application.deposit.LookAtDeposits;
import org.satoshispark.bitcoin.application.node.Sentinel;
import org.satoshispark.bitcoin.application.node.Trust;
import org.satoshispark.kit.Job;

/** When the jobs of deposits run; each takes a bounded number of steps per turn. */
@ApplicationScoped
public class DepositSchedule {
    private static final int STEPS = 20;
    private final LookAtDeposits lookAtDeposits;
    private final ListSettledInvoices listSettledInvoices;
    private final ExpireDeposits expireDeposits;
    private final Sentinel sentinel;
    private final boolean wanted;

    public DepositSchedule(
            LookAtDeposits lookAtDeposits,
            ListSettledInvoices listSettledInvoices,
            ExpireDeposits expireDeposits,
            Sentinel sentinel,
            @ConfigProperty(name = "spark.settlements.follow") boolean wanted) {
        this.sentinel = sentinel;
        this.wanted = wanted;
        this.lookAtDeposits = lookAtDeposits;
        this.listSettledInvoices = listSettledInvoices;
        this.expireDeposits = expireDeposits;
    }

    @Scheduled(every = "5s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        drive(lookAtDeposits);
    }

    @Scheduled(every = "2s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void expire() {
        drive(expireDeposits);
    }

    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void list() {
        listSettledInvoices.runOnce();
    }

    /** The stream looks anew only when it breaks, so that a node which was silent for a moment is taken up again here. */
    @Scheduled(every = "1s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void lookAtNode() {
        if (wanted && sentinel.current() instanceof Trust.Unchecked) {
            sentinel.check();
        }
    }

    private static void drive(Job<?, ?> job) {
        for (var step = 0; step < STEPS && job.runOnce() > 0; step++) {}
    }
}
