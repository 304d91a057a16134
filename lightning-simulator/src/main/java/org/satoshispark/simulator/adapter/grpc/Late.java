package org.satoshispark.simulator.adapter.grpc;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends after a fixed delay; one thread and equal delays keep the order. */
record Late(ScheduledExecutorService timer, long millis) {
    void run(Runnable sending) {
        if (millis == 0) {
            sending.run();
        } else {
            timer.schedule(sending, millis, TimeUnit.MILLISECONDS);
        }
    }
}
