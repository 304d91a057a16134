package org.satoshispark.bitcoin.application.node;

/** What the node made of an invoice's text. */
public sealed interface DecodeAnswer {

    record Decoded(DecodedInvoice invoice) implements DecodeAnswer {}

    /** The node read it and it is none, or of another network; {@code text} is for people only. */
    record Malformed(String text) implements DecodeAnswer {}

    /** The node could not be asked. */
    record Unknown(String why) implements DecodeAnswer {}
}
