package org.satoshispark.accounting.application;

import java.util.List;
import org.satoshispark.accounting.domain.Account;
import org.satoshispark.accounting.domain.AccountId;
import org.satoshispark.accounting.domain.Hold;
import org.satoshispark.accounting.domain.Operation;
import org.satoshispark.accounting.domain.OperationKind;
import org.satoshispark.accounting.domain.Outcome;
import org.satoshispark.accounting.domain.Reason;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AccountingEvent.WithdrawalAccepted;
import org.satoshispark.messages.AccountingEvent.WithdrawalRejected;
import org.satoshispark.messages.AccountingEvent.WithdrawalVerdict;
import org.satoshispark.messages.BitcoinEvent.WithdrawalRequested;

/** Holds amount and fee limit before the node hears of a withdrawal (lightning.md G7), or refuses for ever. */
public final class HoldWhenWithdrawalRequested implements EventHandler<WithdrawalRequested, WithdrawalVerdict> {
    private final Ledger ledger;

    public HoldWhenWithdrawalRequested(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Touches touches(WithdrawalRequested message) {
        return Touches.of(ledger.accounts(), AccountId.user(message.accountId()))
                .and(ledger.holds(), message.withdrawalId())
                .and(ledger.decisionOn(operation(message)));
    }

    @Override
    public List<WithdrawalVerdict> on(WithdrawalRequested message, UnitOfWork work) {
        if (ledger.isDecided(operation(message), work)) {
            return List.of();
        }
        var account = ledger.find(AccountId.user(message.accountId()), work);
        return List.of(account.map(open -> hold(open, message, work))
                .orElseGet(() -> reject(message, Reason.INSUFFICIENT_FUNDS, work)));
    }

    private WithdrawalVerdict hold(Account account, WithdrawalRequested message, UnitOfWork work) {
        return switch (account.hold(message.amountMsat() + message.feeLimitMsat())) {
            case Outcome.Posted posted -> {
                work.add(
                        ledger.holds(),
                        Hold.place(message.withdrawalId(), account.id(), message.amountMsat(), message.feeLimitMsat()));
                ledger.post(operation(message), work, posted.postings(), List.of());
                yield accepted(message, account);
            }
            case Outcome.Refused refused -> reject(message, refused.reason(), work);
        };
    }

    private WithdrawalVerdict reject(WithdrawalRequested message, Reason reason, UnitOfWork work) {
        ledger.reject(operation(message), reason, work);
        return new WithdrawalRejected(
                message.withdrawalId(),
                message.accountId(),
                message.amountMsat(),
                message.feeLimitMsat(),
                reason.name(),
                1);
    }

    private static WithdrawalAccepted accepted(WithdrawalRequested message, Account account) {
        return new WithdrawalAccepted(
                message.withdrawalId(),
                message.accountId(),
                message.amountMsat(),
                message.feeLimitMsat(),
                account.availableMsat(),
                account.heldMsat(),
                account.version(),
                1);
    }

    private static Operation operation(WithdrawalRequested message) {
        return new Operation(OperationKind.HOLD, message.withdrawalId());
    }
}
