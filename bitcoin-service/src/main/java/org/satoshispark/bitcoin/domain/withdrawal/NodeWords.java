package org.satoshispark.bitcoin.domain.withdrawal;

import static org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState.*;

/** What the node's words, and their absence, do. */
final class NodeWords {
    private NodeWords() {}

    static Reply lostSight(Standing at) {
        return switch (at.state()) {
            case SENDING, IN_FLIGHT -> at.to(UNKNOWN);
            case REQUESTED, ACCEPTED, REJECTED, UNKNOWN, SUCCEEDED, FAILED -> at.noEffect();
        };
    }

    static Reply inFlight(Standing at) {
        return switch (at.state()) {
            case SENDING, UNKNOWN -> at.seenAs(IN_FLIGHT);
            case IN_FLIGHT, SUCCEEDED -> at.noEffect();
            case REQUESTED, ACCEPTED, REJECTED, FAILED -> at.contradiction("the node reports it in flight");
        };
    }

    static Reply succeeded(Standing at) {
        return switch (at.state()) {
            case SENDING, UNKNOWN, IN_FLIGHT -> at.seenAs(SUCCEEDED);
            case SUCCEEDED -> at.internal() ? at.contradiction("the node reports it paid") : at.noEffect();
            case REQUESTED, ACCEPTED, REJECTED, FAILED -> at.contradiction("the node reports it paid");
        };
    }

    /** Of two calls one may have failed and the other not have arrived yet (W9). */
    static Reply failed(Standing at) {
        return switch (at.state()) {
            case SENDING, UNKNOWN, IN_FLIGHT -> at.askedAgain() ? at.noEffect() : at.seenAs(FAILED);
            case FAILED -> at.noEffect();
            case REQUESTED, ACCEPTED, REJECTED, SUCCEEDED -> at.contradiction("the node reports it failed");
        };
    }

    static Reply failedAtLast(Standing at) {
        return switch (at.state()) {
            case SENDING, UNKNOWN, IN_FLIGHT -> at.seenAs(FAILED);
            case FAILED -> at.noEffect();
            case REQUESTED, ACCEPTED, REJECTED, SUCCEEDED -> at.contradiction("the node reports it failed");
        };
    }

    /** Counts from SENDING only: later there may have been more than one call (W5). */
    static Reply refused(Standing at) {
        return switch (at.state()) {
            case SENDING -> at.seenAtNode() ? at.contradiction("the node refused a payment it had") : at.to(FAILED);
            case FAILED -> at.noEffect();
            case REQUESTED, ACCEPTED, REJECTED, UNKNOWN, IN_FLIGHT, SUCCEEDED ->
                at.contradiction("the node refused the call");
        };
    }

    static Reply fencePassed(Standing at) {
        return switch (at.state()) {
            case SENDING, UNKNOWN, IN_FLIGHT ->
                at.seenAtNode() ? at.contradiction("the node forgot a payment it had") : at.to(FAILED);
            case FAILED -> at.noEffect();
            case REQUESTED, ACCEPTED, REJECTED, SUCCEEDED -> at.contradiction("the expiry fence was claimed");
        };
    }
}
