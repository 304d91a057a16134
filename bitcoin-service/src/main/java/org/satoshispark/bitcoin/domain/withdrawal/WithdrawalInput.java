package org.satoshispark.bitcoin.domain.withdrawal;

import org.satoshispark.bitcoin.domain.node.Preimage;

/** Everything that can happen to a withdrawal; {@link Standing#on} answers every one of them in every state. */
public sealed interface WithdrawalInput {

    /** Accounting holds amount and fee limit. */
    record Accept() implements WithdrawalInput {}

    /** Accounting refused. */
    record Reject(String reason) implements WithdrawalInput {}

    /** The node is about to be called. Moves from ACCEPTED only: the compare-and-set of W9. */
    record Send() implements WithdrawalInput {}

    /** The call broke, ran out of time or said something unreadable (G1). */
    record LoseSight() implements WithdrawalInput {}

    /** The node is about to be called once more, because it does not know the payment: from here on two calls may be on their way. */
    record AskAgain() implements WithdrawalInput {}

    /** The node says the payment is under way, or that it exists already (W4). */
    record SeeInFlight() implements WithdrawalInput {}

    /** The node paid {@code valueMsat} and {@code feeMsat}. */
    record SeeSuccess(Preimage preimage, long valueMsat, long feeMsat) implements WithdrawalInput {}

    /** The node gave up for good. */
    record SeeFailure(String reason) implements WithdrawalInput {}

    /** The node gave up, and no other call of ours can reach it any more: the fence of W6 is behind us. */
    record SeeLastFailure(String reason) implements WithdrawalInput {}

    /** The node refused the one and only call, and does not know the payment (lightning.md 5.6). */
    record SeeRefusal(String reason) implements WithdrawalInput {}

    /** We know ourselves that the node was never called. */
    record ProveNeverSent(String reason) implements WithdrawalInput {}

    /** All conditions of W6 hold. */
    record PassExpiryFence(String reason) implements WithdrawalInput {}

    /** The own invoice is dead at the node, the deposit takes the money (I1). */
    record SettleInternally(Preimage preimage) implements WithdrawalInput {}

    /** With the node for longer than people should wait unnoticed (W8). */
    record MarkStuck() implements WithdrawalInput {}
}
