package org.satoshispark.bitcoin.application.withdrawal;

import java.util.UUID;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.kit.Repository;

/** All withdrawals, by identity. */
public interface Withdrawals extends Repository<UUID, Withdrawal> {}
