package org.satoshispark.bitcoin.application.node;

/** What the node knows of a payment. */
public sealed interface TrackAnswer permits PaymentFate, TrackAnswer.NotFound, TrackAnswer.Unknown {

    /** The node answered and has none. Proves nothing before the expiry fence and only on a trusted node (lightning.md W6). */
    record NotFound() implements TrackAnswer {}

    record Unknown(String why) implements TrackAnswer {}
}
