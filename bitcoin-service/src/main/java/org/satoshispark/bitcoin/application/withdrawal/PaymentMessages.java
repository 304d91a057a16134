package org.satoshispark.bitcoin.application.withdrawal;

import java.time.Instant;
import java.util.Optional;
import org.satoshispark.bitcoin.domain.withdrawal.Ending;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput.*;
import org.satoshispark.messages.BitcoinEvent.*;

/** What the others are told when {@code input} has moved a withdrawal. */
final class PaymentMessages {
    private PaymentMessages() {}

    static Optional<PaymentNews> of(Withdrawal moved, WithdrawalInput input) {
        return switch (input) {
            case Send send -> Optional.of(new WithdrawalSending(moved.id(), moved.accountId(), moved.facts()));
            case MarkStuck mark -> Optional.of(stuck(moved));
            case SeeSuccess seen -> moved.ending().map(ending -> ended(moved, ending));
            case SettleInternally settled -> moved.ending().map(ending -> ended(moved, ending));
            case SeeFailure failed -> moved.ending().map(ending -> ended(moved, ending));
            case SeeLastFailure failed -> moved.ending().map(ending -> ended(moved, ending));
            case SeeRefusal failed -> moved.ending().map(ending -> ended(moved, ending));
            case ProveNeverSent failed -> moved.ending().map(ending -> ended(moved, ending));
            case PassExpiryFence failed -> moved.ending().map(ending -> ended(moved, ending));
            case Accept heard -> Optional.empty();
            case Reject heard -> Optional.empty();
            case AskAgain again -> Optional.empty();
            case LoseSight lost -> Optional.empty();
            case SeeInFlight seen -> Optional.empty();
        };
    }

    private static PaymentNews stuck(Withdrawal moved) {
        Instant since = moved.schedule().sentAt().orElseThrow();
        return new WithdrawalStuck(moved.id(), moved.accountId(), since, moved.facts());
    }

    private static PaymentNews ended(Withdrawal moved, Ending ending) {
        return switch (ending) {
            case Ending.Paid paid ->
                new WithdrawalPaid(
                        moved.id(),
                        moved.accountId(),
                        paid.valueMsat(),
                        paid.feeMsat(),
                        moved.standing().internal(),
                        paid.at(),
                        moved.facts());
            case Ending.Failed failed ->
                new WithdrawalFailed(
                        moved.id(),
                        moved.accountId(),
                        failed.proof().name(),
                        failed.reason(),
                        failed.at(),
                        moved.facts());
            case Ending.Rejected rejected ->
                throw new IllegalStateException("a rejection is accounting's to tell, not ours");
        };
    }
}
