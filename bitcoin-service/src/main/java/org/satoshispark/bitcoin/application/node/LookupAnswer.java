package org.satoshispark.bitcoin.application.node;

/** What the node knows of an invoice. */
public sealed interface LookupAnswer {

    record Found(NodeInvoice invoice) implements LookupAnswer {}

    /** The node answered and has none: never made, or a node that lost its memory (lightning.md 5.6). */
    record NotFound() implements LookupAnswer {}

    /** No answer that means anything. */
    record Unknown(String why) implements LookupAnswer {}
}
