package org.satoshispark.bitcoin.domain.withdrawal;

import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput.*;

/** How many facts a move tells the others: an unknown outcome tells nothing (G1). */
final class Facts {
    private Facts() {}

    static int toldBy(WithdrawalInput move) {
        return switch (move) {
            case Send send -> 1;
            case MarkStuck mark -> 1;
            case SeeSuccess paid -> 1;
            case SettleInternally paid -> 1;
            case SeeFailure failed -> 1;
            case SeeLastFailure failed -> 1;
            case SeeRefusal failed -> 1;
            case ProveNeverSent failed -> 1;
            case PassExpiryFence failed -> 1;
            case Accept heard -> 0;
            case Reject heard -> 0;
            case AskAgain again -> 0;
            case LoseSight lost -> 0;
            case SeeInFlight seen -> 0;
        };
    }
}
