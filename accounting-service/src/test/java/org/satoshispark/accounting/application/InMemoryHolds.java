package org.satoshispark.accounting.application;

import java.util.UUID;
import org.satoshispark.accounting.domain.Hold;
import org.satoshispark.kit.memory.InMemoryRepository;

/** Holds without a database. */
public final class InMemoryHolds extends InMemoryRepository<UUID, Hold> implements Holds {
    public InMemoryHolds() {
        super(
                "hold",
                Hold::withdrawalId,
                hold -> Hold.stored(
                        hold.withdrawalId(),
                        hold.accountId(),
                        hold.amountMsat(),
                        hold.feeLimitMsat(),
                        hold.state(),
                        hold.paidMsat(),
                        hold.paidFeeMsat()));
    }
}
