package org.satoshispark.simulator.application;

import java.util.Optional;
import org.satoshispark.simulator.domain.PaymentRequest;
import org.satoshispark.simulator.domain.Terms;

/** Writes and reads invoice texts (BOLT11). */
public interface PaymentRequests {
    /** @param draft terms whose paymentRequest is still empty */
    Terms write(NodeKey key, Draft draft);

    /** Empty when the text is no valid invoice: damaged, unsigned, unknown prefix. */
    Optional<PaymentRequest> read(String text);
}
