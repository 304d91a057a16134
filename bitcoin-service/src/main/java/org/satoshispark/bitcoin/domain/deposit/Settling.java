package org.satoshispark.bitcoin.domain.deposit;

/** What a settlement means to a deposit. */
public sealed interface Settling {

    /** Credit it; {@code afterCancel} is an alarm besides (lightning.md 2.2). */
    record Credit(boolean afterCancel) implements Settling {}

    /** It was credited before, with the same figures: nothing to do (D5). */
    record Known() implements Settling {}

    /** It was settled before in another way or with other figures: an alarm, never a correction (G5). */
    record Conflict(String why) implements Settling {}
}
