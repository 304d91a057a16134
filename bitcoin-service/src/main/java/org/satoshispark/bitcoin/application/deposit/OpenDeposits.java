package org.satoshispark.bitcoin.application.deposit;

import java.util.UUID;
import org.satoshispark.kit.Repository;

/**
 * How many invoices of an account can be paid at this moment. Loading one keeps others from counting the same account
 * until the commit, so that parallel requests cannot pass the limit together.
 */
public interface OpenDeposits extends Repository<UUID, OpenDeposits.Count> {

    /** REQUESTED and OPEN ones. */
    record Count(UUID accountId, int open) {}
}
