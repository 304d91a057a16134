package org.satoshispark.bitcoin.application.deposit;

import org.satoshispark.bitcoin.domain.deposit.Unclaimed;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.kit.Repository;

/** Received for nobody we know (lightning.md D13); insert-only. */
public interface UnclaimedMoney extends Repository<PaymentHash, Unclaimed> {}
