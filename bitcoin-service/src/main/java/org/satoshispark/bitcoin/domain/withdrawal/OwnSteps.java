package org.satoshispark.bitcoin.domain.withdrawal;

import static org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState.*;

/** What our own steps do. Each but the mark and the second call leaves ACCEPTED only, which is what makes them happen once. */
final class OwnSteps {
    private OwnSteps() {}

    static Reply send(Standing at) {
        if (at.internal()) {
            return at.contradiction("asked to send an internal payment to the node");
        }
        return switch (at.state()) {
            case ACCEPTED -> at.to(SENDING);
            case REQUESTED, REJECTED, SENDING, UNKNOWN, IN_FLIGHT, SUCCEEDED, FAILED -> at.noEffect();
        };
    }

    /** Answers Moved as often as it is said: only then may the node be called, and a failure waits for the fence (W9). */
    static Reply askAgain(Standing at) {
        return switch (at.state()) {
            case SENDING, UNKNOWN, IN_FLIGHT -> at.askingAgain();
            case SUCCEEDED, FAILED -> at.noEffect();
            case REQUESTED, ACCEPTED, REJECTED -> at.contradiction("asked to send again");
        };
    }

    static Reply settleInternally(Standing at) {
        if (!at.internal()) {
            return at.contradiction("asked to settle a payment to outside internally");
        }
        return switch (at.state()) {
            case ACCEPTED -> at.to(SUCCEEDED);
            case SUCCEEDED -> at.noEffect();
            case REQUESTED, REJECTED, SENDING, UNKNOWN, IN_FLIGHT, FAILED ->
                at.contradiction("asked to settle internally");
        };
    }

    static Reply neverSent(Standing at) {
        return switch (at.state()) {
            case ACCEPTED -> at.to(FAILED);
            case FAILED -> at.noEffect();
            case REQUESTED, REJECTED, SENDING, UNKNOWN, IN_FLIGHT, SUCCEEDED ->
                at.contradiction("claimed as never sent");
        };
    }

    static Reply markStuck(Standing at) {
        return switch (at.state()) {
            case SENDING, UNKNOWN, IN_FLIGHT -> at.stuck() ? at.noEffect() : at.markedStuck();
            case REQUESTED, ACCEPTED, REJECTED, SUCCEEDED, FAILED -> at.noEffect();
        };
    }
}
