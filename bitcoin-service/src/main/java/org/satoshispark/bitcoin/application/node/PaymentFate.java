package org.satoshispark.bitcoin.application.node;

import org.satoshispark.bitcoin.domain.node.Preimage;

/** How far a payment is that the node knows. */
public sealed interface PaymentFate extends PaymentAnswer, TrackAnswer {

    /**
     * Under way, also for every status that this build does not list.
     *
     * @param lastBlockHeight height at which all parts are over at the latest (lightning.md W8); 0 when not told
     */
    record InFlight(long lastBlockHeight) implements PaymentFate {}

    /** The payee has {@code valueMsat} and the route {@code feeMsat}, both exact (lightning.md W15). */
    record Succeeded(Preimage preimage, long valueMsat, long feeMsat) implements PaymentFate {}

    /** The node's own final word; {@code reason} is lnd's name of it (lightning.md W7: NO_ROUTE may be a restart). */
    record Failed(String reason) implements PaymentFate {}
}
