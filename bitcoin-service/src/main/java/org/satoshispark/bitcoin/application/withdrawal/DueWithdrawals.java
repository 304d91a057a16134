package org.satoshispark.bitcoin.application.withdrawal;

import java.util.List;
import java.util.UUID;

/** Shares the withdrawals that want attention among all instances by leases (lightning.md K4). */
public interface DueWithdrawals {

    /**
     * Leases at most {@code atMost} due withdrawals that nobody has leased; those that the node may know come first, so
     * that a fresh start looks before it sends (W3).
     */
    List<UUID> claim(int atMost);

    /** Gives one back before its lease is over; has no effect when somebody else has it by now. */
    void release(UUID id);
}
