package org.satoshispark.bitcoin.application.node;

/** An estimate for display; a lower bound, never what is held (lightning.md W14). */
public sealed interface FeeAnswer {

    record Estimated(long feeMsat) implements FeeAnswer {}

    record NoRoute(String reason) implements FeeAnswer {}

    record Unknown(String why) implements FeeAnswer {}
}
