package org.satoshispark.bitcoin.application.deposit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.node.PaymentHash;

/** Reads outside of any unit of work; all block. Deposits that never opened are shown to nobody. */
public interface DepositReadings {

    /** Of this owner only. */
    Optional<Deposit> find(UUID accountId, UUID depositId);

    /** Newest first, after {@code before} (null: from the newest), at most {@code limit}. */
    List<Deposit> page(UUID accountId, UUID before, int limit);

    /** Also while it is REQUESTED: only for the request that made it. */
    Optional<Deposit> ofRequest(UUID depositId);

    /** Also those that are REQUESTED; for the jobs and for internal settlement. */
    Optional<Deposit> byHash(PaymentHash hash);
}
