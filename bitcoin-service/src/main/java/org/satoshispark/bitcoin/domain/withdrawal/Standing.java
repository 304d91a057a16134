package org.satoshispark.bitcoin.domain.withdrawal;

import static org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState.*;

import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput.*;

/**
 * The state machine of lightning.md 2.2, pure and total: every input has an answer in every standing.
 *
 * @param internal   pays an invoice of our own, so the node is never asked to pay (W18)
 * @param seenAtNode the node once said that it has the payment, so "not found" is a lost memory and no proof (N3)
 * @param stuck      said to people once (W8)
 * @param askedAgain the node was called more than once, so that a failure may be that of one call while another is still
 *                   on its way, and lnd would start the payment anew (W9); nothing but the fence rules that out
 */
public record Standing(WithdrawalState state, boolean internal, boolean seenAtNode, boolean stuck, boolean askedAgain) {

    /** One that was asked for once at most. */
    public Standing(WithdrawalState state, boolean internal, boolean seenAtNode, boolean stuck) {
        this(state, internal, seenAtNode, stuck, false);
    }

    /** How every withdrawal begins. */
    public static Standing requested(boolean internal) {
        return new Standing(REQUESTED, internal, false, false);
    }

    /** What {@code input} does here; changes nothing itself. */
    public Reply on(WithdrawalInput input) {
        return switch (input) {
            case Accept accept -> Verdicts.accepted(this);
            case Reject reject -> Verdicts.rejected(this);
            case Send send -> OwnSteps.send(this);
            case SettleInternally settle -> OwnSteps.settleInternally(this);
            case ProveNeverSent never -> OwnSteps.neverSent(this);
            case MarkStuck mark -> OwnSteps.markStuck(this);
            case AskAgain again -> OwnSteps.askAgain(this);
            case LoseSight lose -> NodeWords.lostSight(this);
            case SeeInFlight seen -> NodeWords.inFlight(this);
            case SeeSuccess success -> NodeWords.succeeded(this);
            case SeeFailure failure -> NodeWords.failed(this);
            case SeeLastFailure failure -> NodeWords.failedAtLast(this);
            case SeeRefusal refusal -> NodeWords.refused(this);
            case PassExpiryFence fence -> NodeWords.fencePassed(this);
        };
    }

    Reply to(WithdrawalState next) {
        return new Reply.Moved(new Standing(next, internal, seenAtNode, stuck, askedAgain));
    }

    Reply seenAs(WithdrawalState next) {
        return new Reply.Moved(new Standing(next, internal, true, stuck, askedAgain));
    }

    Reply markedStuck() {
        return new Reply.Moved(new Standing(state, internal, seenAtNode, true, askedAgain));
    }

    Reply askingAgain() {
        return new Reply.Moved(new Standing(state, internal, seenAtNode, stuck, true));
    }

    Reply noEffect() {
        return new Reply.NoEffect();
    }

    Reply contradiction(String what) {
        return new Reply.Contradiction(what + " while " + state);
    }
}
