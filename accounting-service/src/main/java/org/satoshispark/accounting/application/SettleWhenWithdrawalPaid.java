package org.satoshispark.accounting.application;

import java.util.List;
import org.satoshispark.accounting.domain.Account;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.AlarmKind;
import org.satoshispark.accounting.domain.Hold;
import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.accounting.domain.OperationKind;
import org.satoshispark.accounting.domain.Settlement;
import org.satoshispark.accounting.domain.SystemAccount;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AccountingEvent.WithdrawalSettled;
import org.satoshispark.messages.BitcoinEvent.WithdrawalPaid;

/** Spends a hold with the real fee and gives the rest back. A fact that contradicts the hold raises an alarm instead. */
public final class SettleWhenWithdrawalPaid implements EventHandler<WithdrawalPaid, WithdrawalSettled> {
    private static final AlarmKind[] ALARMS = {
        AlarmKind.PAID_WITHOUT_HOLD,
        AlarmKind.PAID_AFTER_RELEASE,
        AlarmKind.PAID_DIFFERS,
        AlarmKind.PAID_ABOVE_HOLD,
        AlarmKind.ACCOUNT_DIFFERS
    };

    private final Ledger ledger;

    public SettleWhenWithdrawalPaid(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Touches touches(WithdrawalPaid message) {
        return Touches.of(ledger.accounts(), AccountId.user(message.accountId()))
                .and(ledger.holds(), message.withdrawalId())
                .and(ledger.alarmsOf(message.withdrawalId(), ALARMS));
    }

    @Override
    public List<WithdrawalSettled> on(WithdrawalPaid message, UnitOfWork work) {
        // Not too early to be seen (ADR 19): the commit that placed it had locked the account, which is loaded first.
        var hold = work.find(ledger.holds(), message.withdrawalId());
        if (hold.isEmpty()) {
            return raise(AlarmKind.PAID_WITHOUT_HOLD, message, work);
        }
        if (!hold.get().accountId().id().equals(message.accountId())) {
            return raise(AlarmKind.ACCOUNT_DIFFERS, message, work);
        }
        return switch (hold.get().state()) {
            case HELD -> settle(hold.get(), message, work);
            case SETTLED -> isSame(hold.get(), message) ? List.of() : raise(AlarmKind.PAID_DIFFERS, message, work);
            case RELEASED -> raise(AlarmKind.PAID_AFTER_RELEASE, message, work);
        };
    }

    private List<WithdrawalSettled> settle(Hold hold, WithdrawalPaid message, UnitOfWork work) {
        var account = work.get(ledger.accounts(), hold.accountId());
        var settlement = hold.settle(message.amountMsat(), message.feeMsat());
        if (settlement.exceedsHold()) {
            raise(AlarmKind.PAID_ABOVE_HOLD, message, work);
        }
        var postings = account.settle(settlement.chargedMsat(), settlement.releasedMsat())
                .postings();
        var through = message.internal() ? SystemAccount.CLEARING : SystemAccount.NODE;
        ledger.post(operation(message), work, postings, settlement.counterpart(through));
        return List.of(settled(message, settlement, account));
    }

    private List<WithdrawalSettled> raise(AlarmKind kind, WithdrawalPaid message, UnitOfWork work) {
        ledger.raise(kind, message.withdrawalId(), "said " + message, work);
        return List.of();
    }

    private static boolean isSame(Hold hold, WithdrawalPaid message) {
        return hold.paidMsat() == message.amountMsat() && hold.paidFeeMsat() == message.feeMsat();
    }

    private static WithdrawalSettled settled(WithdrawalPaid message, Settlement settlement, Account account) {
        return new WithdrawalSettled(
                message.withdrawalId(),
                message.accountId(),
                settlement.amountMsat(),
                settlement.feeMsat(),
                settlement.releasedMsat(),
                account.availableMsat(),
                account.heldMsat(),
                account.version(),
                2);
    }

    private static Operation operation(WithdrawalPaid message) {
        return new Operation(OperationKind.SETTLEMENT, message.withdrawalId());
    }
}
