package org.satoshispark.system.sagas;

import java.util.List;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState;
import org.satoshispark.kit.Touches;
import org.satoshispark.messages.BitcoinEvent.WithdrawalFailed;
import org.satoshispark.system.services.Chore;

/** Takes a payment that has been under way for long for a failed one, the classic way to lose money (lightning.md G1). */
final class RefundsByTimer implements Sabotage {
    @Override
    public List<Chore> bitcoinAlso(Bitcoin bitcoin) {
        return List.of(Chore.look(() -> bitcoin.rows.withdrawals.all().stream()
                .filter(one -> one.state() == WithdrawalState.IN_FLIGHT
                        && one.standing().stuck())
                .forEach(one -> refund(bitcoin, one))));
    }

    private static void refund(Bitcoin bitcoin, Withdrawal one) {
        if (OutboxSoundness.told(bitcoin.service, one.id(), "withdrawal-failed") == 0) {
            bitcoin.rows.transactions.runAndAwait(Touches.none(), work -> {
                work.say(new WithdrawalFailed(
                        one.id(), one.accountId(), "NODE_TERMINAL", "too long", one.requestedAt(), one.facts() + 1));
                return null;
            });
        }
    }
}
