package org.satoshispark.bitcoin.domain.withdrawal;

import static org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState.*;

/** What accounting's answers do. A replay after any later step is harmless (W9, K6). */
final class Verdicts {
    private Verdicts() {}

    static Reply accepted(Standing at) {
        return switch (at.state()) {
            case REQUESTED -> at.to(ACCEPTED);
            case ACCEPTED, SENDING, UNKNOWN, IN_FLIGHT, SUCCEEDED, FAILED -> at.noEffect();
            case REJECTED -> at.contradiction("accounting accepted");
        };
    }

    static Reply rejected(Standing at) {
        return switch (at.state()) {
            case REQUESTED -> at.to(REJECTED);
            case REJECTED -> at.noEffect();
            case ACCEPTED, SENDING, UNKNOWN, IN_FLIGHT, SUCCEEDED, FAILED -> at.contradiction("accounting rejected");
        };
    }
}
