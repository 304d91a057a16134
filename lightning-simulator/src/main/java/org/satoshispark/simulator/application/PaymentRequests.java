package org.satoshispark.simulator.application;

import org.satoshispark.simulator.domain.PaymentRequest;
import org.satoshispark.simulator.domain.Result;
import org.satoshispark.simulator.domain.Terms;

/** Writes and reads invoice texts (BOLT11). */
public interface PaymentRequests {
    /** @param draft terms whose paymentRequest is still empty */
    Terms write(NodeKey key, Draft draft);

    /** Refused when the text is no valid invoice: damaged, unsigned, unknown prefix. Capitals are the same text. */
    Result<PaymentRequest> read(String text);
}
