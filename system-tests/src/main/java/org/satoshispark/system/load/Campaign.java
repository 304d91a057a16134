package org.satoshispark.system.load;

import java.util.concurrent.atomic.AtomicLong;

/** A campaign, and the sum of the donations that were answered as recorded. */
public record Campaign(String id, AtomicLong recorded) {
    public static Campaign of(String id) {
        return new Campaign(id, new AtomicLong());
    }

    public void gets(long msat) {
        recorded.addAndGet(msat);
    }

    public long recordedMsat() {
        return recorded.get();
    }
}
