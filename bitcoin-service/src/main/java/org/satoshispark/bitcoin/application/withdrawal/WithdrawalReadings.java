package org.satoshispark.bitcoin.application.withdrawal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads outside of any unit of work; all block. */
public interface WithdrawalReadings {

    /** Of this owner only. */
    Optional<WithdrawalReading> find(UUID accountId, UUID withdrawalId);

    /** Newest first, after {@code before} (null: from the newest), at most {@code limit}. */
    List<WithdrawalReading> page(UUID accountId, UUID before, int limit);
}
