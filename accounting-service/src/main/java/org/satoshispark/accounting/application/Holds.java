package org.satoshispark.accounting.application;

import java.util.UUID;
import org.satoshispark.accounting.domain.Hold;
import org.satoshispark.kit.Repository;

/** Holds, by the withdrawal they are for. */
public interface Holds extends Repository<UUID, Hold> {

    @Override
    default String name() {
        return "hold";
    }

    @Override
    default UUID idOf(Hold hold) {
        return hold.withdrawalId();
    }
}
