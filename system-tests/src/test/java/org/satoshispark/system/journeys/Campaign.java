package org.satoshispark.system.journeys;

import java.util.concurrent.atomic.AtomicLong;

/** A campaign, and the sum of the donations that were answered as recorded. */
record Campaign(String id, AtomicLong recorded) {
    static Campaign of(String id) {
        return new Campaign(id, new AtomicLong());
    }

    void gets(long msat) {
        recorded.addAndGet(msat);
    }

    long recordedMsat() {
        return recorded.get();
    }
}
