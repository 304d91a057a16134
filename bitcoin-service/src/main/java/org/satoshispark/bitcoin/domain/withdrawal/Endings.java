package org.satoshispark.bitcoin.domain.withdrawal;

import java.time.Instant;
import java.util.Optional;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput.*;

/** Which ending an input brings when it moves a withdrawal. */
final class Endings {
    private Endings() {}

    static Optional<Ending> of(WithdrawalInput input, PaymentTerms terms, Instant now) {
        return switch (input) {
            case Reject(String reason) -> Optional.of(new Ending.Rejected(reason, now));
            case SeeSuccess seen ->
                Optional.of(new Ending.Paid(seen.preimage(), seen.valueMsat(), seen.feeMsat(), now));
            case SettleInternally(var preimage) -> Optional.of(new Ending.Paid(preimage, terms.amountMsat(), 0, now));
            case SeeFailure(String reason) -> failed(Proof.NODE_TERMINAL, reason, now);
            case SeeLastFailure(String reason) -> failed(Proof.NODE_TERMINAL, reason, now);
            case ProveNeverSent(String reason) -> failed(Proof.NEVER_SENT, reason, now);
            case SeeRefusal(String reason) -> failed(Proof.NEVER_SENT, reason, now);
            case PassExpiryFence(String reason) -> failed(Proof.EXPIRY_FENCE, reason, now);
            case Accept accept -> Optional.empty();
            case Send send -> Optional.empty();
            case AskAgain again -> Optional.empty();
            case LoseSight lose -> Optional.empty();
            case SeeInFlight seen -> Optional.empty();
            case MarkStuck mark -> Optional.empty();
        };
    }

    private static Optional<Ending> failed(Proof proof, String reason, Instant now) {
        return Optional.of(new Ending.Failed(proof, reason, now));
    }
}
