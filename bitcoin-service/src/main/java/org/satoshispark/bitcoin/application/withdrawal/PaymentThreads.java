package org.satoshispark.bitcoin.application.withdrawal;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.satoshispark.kit.Faults;

/**
 * A thread of its own for each payment. What it throws (the database was killed, or a bug) is told and counted; the
 * withdrawal is taken up again: at once when its lease was given back, else by any instance when the lease is over.
 */
public final class PaymentThreads implements Executor {
    private final Executor threads;

    public PaymentThreads(ThreadFactory threads) {
        this.threads = Executors.newThreadPerTaskExecutor(threads);
    }

    @Override
    public void execute(Runnable lane) {
        threads.execute(() -> {
            try {
                lane.run();
            } catch (RuntimeException failure) {
                Faults.outlived("payments", failure);
            }
        });
    }
}
