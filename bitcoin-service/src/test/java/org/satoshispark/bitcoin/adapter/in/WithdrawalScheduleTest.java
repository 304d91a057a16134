package org.satoshispark.bitcoin.adapter.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.satoshispark.bitcoin.application.withdrawal.DueWithdrawals;
import org.satoshispark.bitcoin.application.withdrawal.PayWhenWithdrawalAccepted;

/** The loop that looks for due withdrawals. */
class WithdrawalScheduleTest {
    private final CountDownLatch looks = new CountDownLatch(3);

    private WithdrawalSchedule schedule(boolean wanted) {
        var due = new DueWithdrawals() {
            @Override
            public List<UUID> claim(int atMost) {
                looks.countDown();
                if (looks.getCount() == 2) {
                    throw new IllegalStateException("database away");
                }
                return List.of();
            }

            @Override
            public void release(UUID id) {}
        };
        var job = new PayWhenWithdrawalAccepted(due, null, Runnable::run, 1);
        return new WithdrawalSchedule(job, Duration.ofMillis(5), wanted);
    }

    @Test
    void itGoesOnLookingAfterTheDatabaseWasAway() throws InterruptedException {
        var schedule = schedule(true);
        schedule.start(null);
        assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
        schedule.stop(null);
    }

    @Test
    void itDoesNothingWhenSchedulesAreOff() {
        var schedule = schedule(false);
        schedule.start(null);
        schedule.stop(null);
        assertThat(looks.getCount()).isEqualTo(3);
    }
}
