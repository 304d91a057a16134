package org.satoshispark.bitcoin.application.node;

/** What the node answers to being asked to pay. */
public sealed interface PaymentAnswer
        permits PaymentFate, PaymentAnswer.AlreadyExists, PaymentAnswer.Refused, PaymentAnswer.Unknown {

    /** It has this payment since before: track it (lightning.md W4). */
    record AlreadyExists() implements PaymentAnswer {}

    /**
     * The node's domain error (gRPC code UNKNOWN with a text). Proves nothing alone: on a first call, and only with a
     * NotFound of {@link PayingNode#track} after it, it means never started (lightning.md 5.6, W5). The text is for people.
     */
    record Refused(String text) implements PaymentAnswer {}

    /** Sent or not sent, nobody knows: track. Never a failure (lightning.md G1). */
    record Unknown(String why) implements PaymentAnswer {}
}
