package org.satoshispark.bitcoin.application.withdrawal;

import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.kit.Repository;

/** Which payment hashes any withdrawal of anybody ever carried; nothing is written through it. */
public interface ClaimedHashes extends Repository<PaymentHash, ClaimedHash> {}
