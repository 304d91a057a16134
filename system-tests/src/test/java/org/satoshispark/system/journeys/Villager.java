package org.satoshispark.system.journeys;

import java.util.concurrent.atomic.AtomicLong;
import org.satoshispark.system.client.Person;

/** A person, and what must be on the account when all is over, reckoned from the answers alone. */
record Villager(Person person, AtomicLong expectedMsat) {

    static Villager of(Person person) {
        return new Villager(person, new AtomicLong());
    }

    void gains(long msat) {
        expectedMsat.addAndGet(msat);
    }

    void spends(long msat) {
        expectedMsat.addAndGet(-msat);
    }
}
