package org.satoshispark.accounting.application;

import java.util.List;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.AlarmKind;
import org.satoshispark.accounting.domain.Hold;
import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.accounting.domain.OperationKind;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AccountingEvent.WithdrawalReleased;
import org.satoshispark.messages.BitcoinEvent.WithdrawalFailed;

/** Gives a whole hold back, because bitcoin has proof that nothing was paid. Nothing happens where nothing is held. */
public final class ReleaseWhenWithdrawalFailed implements EventHandler<WithdrawalFailed, WithdrawalReleased> {
    private final Ledger ledger;

    public ReleaseWhenWithdrawalFailed(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Touches touches(WithdrawalFailed message) {
        return Touches.of(ledger.accounts(), AccountId.user(message.accountId()))
                .and(ledger.holds(), message.withdrawalId())
                .and(ledger.alarmsOf(
                        message.withdrawalId(), AlarmKind.FAILED_AFTER_SETTLEMENT, AlarmKind.ACCOUNT_DIFFERS));
    }

    @Override
    public List<WithdrawalReleased> on(WithdrawalFailed message, UnitOfWork work) {
        // Not too early to be seen (ADR 19): the commit that placed it had locked the account, which is loaded first.
        var hold = work.find(ledger.holds(), message.withdrawalId());
        if (hold.isEmpty()) {
            return List.of();
        }
        if (!hold.get().accountId().id().equals(message.accountId())) {
            return raise(AlarmKind.ACCOUNT_DIFFERS, message, work);
        }
        return switch (hold.get().state()) {
            case HELD -> release(hold.get(), message, work);
            case SETTLED -> raise(AlarmKind.FAILED_AFTER_SETTLEMENT, message, work);
            case RELEASED -> List.of();
        };
    }

    private List<WithdrawalReleased> release(Hold hold, WithdrawalFailed message, UnitOfWork work) {
        var account = work.get(ledger.accounts(), hold.accountId());
        hold.release();
        var operation = new Operation(OperationKind.RELEASE, hold.withdrawalId());
        ledger.post(operation, work, account.release(hold.totalMsat()).postings(), List.of());
        return List.of(new WithdrawalReleased(
                message.withdrawalId(),
                message.accountId(),
                hold.totalMsat(),
                account.availableMsat(),
                account.heldMsat(),
                account.version(),
                2));
    }

    private List<WithdrawalReleased> raise(AlarmKind kind, WithdrawalFailed message, UnitOfWork work) {
        ledger.raise(kind, message.withdrawalId(), "said " + message, work);
        return List.of();
    }
}
