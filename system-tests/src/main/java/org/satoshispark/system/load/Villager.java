package org.satoshispark.system.load;

import java.util.concurrent.atomic.AtomicLong;
import org.satoshispark.system.client.Person;

/**
 * A person, and what must be on the account when all is over, reckoned from the answers alone.
 *
 * @param expectedMsat free
 * @param heldMsat for withdrawals that rest {@link AtTheFence}
 */
public record Villager(Person person, AtomicLong expectedMsat, AtomicLong heldMsat) {

    public static Villager of(Person person) {
        return new Villager(person, new AtomicLong(), new AtomicLong());
    }

    public void gains(long msat) {
        expectedMsat.addAndGet(msat);
    }

    public void spends(long msat) {
        expectedMsat.addAndGet(-msat);
    }

    /** Neither spent nor free. */
    public void leavesOnHold(long msat) {
        expectedMsat.addAndGet(-msat);
        heldMsat.addAndGet(msat);
    }
}
