package org.satoshispark.bitcoin.application.deposit;

import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.kit.Repository;

/** All deposits, found by what the node calls them. */
public interface Deposits extends Repository<PaymentHash, Deposit> {}
