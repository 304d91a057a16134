package org.satoshispark.localstack.proxy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The condition of one link now. Every fault has an end, so that the suite heals when its tormentor is gone. */
final class LinkState {
    private Condition condition = Condition.OPEN;
    private long delayMs;
    private long endsAt;

    synchronized void set(Condition now, Duration delay, Duration lasts) {
        condition = now;
        delayMs = delay.toMillis();
        endsAt = System.nanoTime() + lasts.toNanos();
        notifyAll();
    }

    synchronized Condition now() {
        if (condition != Condition.OPEN && System.nanoTime() - endsAt >= 0) {
            condition = Condition.OPEN;
        }
        return condition;
    }

    /**
     * Returns when bytes of this direction may pass.
     *
     * @return false when they are lost
     */
    synchronized boolean pass(boolean answer) throws InterruptedException {
        boolean withheld = false;
        boolean late = false;
        while (true) {
            Condition now = now();
            if (now == Condition.CUT) {
                return false;
            }
            if (now == Condition.OPEN || now == Condition.SLOW && late || now == Condition.HALF_OPEN && !answer) {
                return !withheld;
            }
            late = now == Condition.SLOW;
            withheld |= now == Condition.HALF_OPEN;
            await(late ? TimeUnit.MILLISECONDS.toNanos(delayMs) : endsAt - System.nanoTime());
        }
    }

    /** Shorter when the condition changes meanwhile. */
    private void await(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(1_000_000, nanos));
    }
}
