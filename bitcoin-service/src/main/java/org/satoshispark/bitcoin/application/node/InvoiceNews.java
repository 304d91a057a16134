package org.satoshispark.bitcoin.application.node;

/** The next thing that a subscription brings. */
public sealed interface InvoiceNews {

    record Seen(NodeInvoice invoice) implements InvoiceNews {}

    /** Something came that nobody can read. */
    record Unreadable(BadInvoice invoice) implements InvoiceNews {}

    /** Nothing came in the time waited; says nothing about whether the stream lives (lightning.md D6). */
    record Quiet() implements InvoiceNews {}

    /** The stream is over: subscribe again from the cursor. */
    record Ended(String why) implements InvoiceNews {}
}
