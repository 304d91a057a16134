package org.satoshispark.bitcoin.application.withdrawal;

import java.time.InstantSource;
import java.util.List;
import org.satoshispark.bitcoin.domain.withdrawal.Reply;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput.Reject;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.NoEvent;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AccountingEvent.WithdrawalRejected;

/** Nothing is held: the withdrawal ends here and its invoice is free for another one. */
public final class RejectWhenWithdrawalRejected implements EventHandler<WithdrawalRejected, NoEvent> {
    private final WithdrawalBook book;
    private final InstantSource clock;

    public RejectWhenWithdrawalRejected(WithdrawalBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Touches touches(WithdrawalRejected message) {
        return Touches.of(book.withdrawals(), message.withdrawalId());
    }

    @Override
    public List<NoEvent> on(WithdrawalRejected message, UnitOfWork work) {
        var now = clock.instant();
        var withdrawal = work.get(book.withdrawals(), message.withdrawalId());
        if (withdrawal.take(new Reject(message.reason()), now) instanceof Reply.Contradiction(String why)) {
            book.raise(work, withdrawal.id(), why);
        }
        return List.of();
    }
}
