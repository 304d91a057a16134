package org.satoshispark.bitcoin.application.node;

/** What became of cancelling an invoice; the first step of an internal settlement (lightning.md I1). */
public sealed interface CancelAnswer {

    /** Nobody can pay it any more, by the node's own look-up. */
    record Canceled() implements CancelAnswer {}

    /** Too late: somebody outside paid it. */
    record Settled(NodeInvoice invoice) implements CancelAnswer {}

    /** The node answered and has no such invoice. */
    record NotFound() implements CancelAnswer {}

    /** May be open or canceled or settled: ask again. */
    record Unknown(String why) implements CancelAnswer {}
}
