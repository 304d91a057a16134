package org.satoshispark.bitcoin.adapter.in;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.satoshispark.bitcoin.application.withdrawal.PayWhenWithdrawalAccepted;

/** Looks for due withdrawals; a turn only starts lanes, so it is over at once. */
@ApplicationScoped
public class WithdrawalSchedule {
    private final PayWhenWithdrawalAccepted pay;

    public WithdrawalSchedule(PayWhenWithdrawalAccepted pay) {
        this.pay = pay;
    }

    @Scheduled(every = "{spark.withdrawals.pay-every}", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void pay() {
        pay.runOnce();
    }
}
