package org.satoshispark.bitcoin.application.withdrawal;

import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.satoshispark.kit.Job;
import org.satoshispark.messages.AccountingEvent.WithdrawalAccepted;
import org.satoshispark.messages.BitcoinEvent.PaymentNews;

/**
 * Pays what accounting accepted, one lane per withdrawal, so that a stuck one holds up nobody (lightning.md W28). Kafka's
 * poll loop never waits for it (K9): the event handler only makes the row due.
 */
public final class PayWhenWithdrawalAccepted implements Job<WithdrawalAccepted, PaymentNews> {
    private final DueWithdrawals due;
    private final PaymentLane lane;
    private final Executor lanes;
    private final Semaphore free;

    /**
     * @param lanes runs one lane each; the caller decides whether on threads of their own
     * @param most  lanes at once in this instance, 1..256
     */
    public PayWhenWithdrawalAccepted(DueWithdrawals due, PaymentLane lane, Executor lanes, int most) {
        if (most < 1 || most > 256) {
            throw new IllegalArgumentException("lanes must be 1..256 but are " + most);
        }
        this.due = due;
        this.lane = lane;
        this.lanes = lanes;
        this.free = new Semaphore(most);
    }

    @Override
    public int runOnce() {
        var taken = free.drainPermits();
        var claimed = 0;
        try {
            var ids = taken == 0 ? java.util.List.<UUID>of() : due.claim(taken);
            claimed = ids.size();
            ids.forEach(id -> lanes.execute(() -> drive(id)));
            return claimed;
        } finally {
            free.release(taken - claimed);
        }
    }

    private void drive(UUID id) {
        try {
            lane.drive(id);
        } finally {
            free.release();
            due.release(id);
        }
    }
}
