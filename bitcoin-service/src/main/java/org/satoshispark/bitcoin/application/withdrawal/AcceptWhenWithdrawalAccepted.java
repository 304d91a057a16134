package org.satoshispark.bitcoin.application.withdrawal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.satoshispark.bitcoin.domain.withdrawal.Reply;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput.Accept;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.NoEvent;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.AccountingEvent.WithdrawalAccepted;

/**
 * The money is held: the payment becomes due, and {@link PayWhenWithdrawalAccepted} goes on. A replay, at whatever age, is
 * harmless, and one that comes after the invoice's expiry is never sent (lightning.md W9, K6).
 */
public final class AcceptWhenWithdrawalAccepted implements EventHandler<WithdrawalAccepted, NoEvent> {
    private final WithdrawalBook book;
    private final InstantSource clock;

    public AcceptWhenWithdrawalAccepted(WithdrawalBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Touches touches(WithdrawalAccepted message) {
        return Touches.of(book.withdrawals(), message.withdrawalId());
    }

    @Override
    public List<NoEvent> on(WithdrawalAccepted message, UnitOfWork work) {
        var now = clock.instant();
        var withdrawal = work.get(book.withdrawals(), message.withdrawalId());
        var terms = withdrawal.terms();
        if (message.amountMsat() != terms.amountMsat() || message.feeLimitMsat() != terms.feeLimitMsat()) {
            book.raise(work, withdrawal.id(), "accounting holds other sums than were asked for");
        } else {
            accept(withdrawal, now, work);
        }
        return List.of();
    }

    private void accept(Withdrawal withdrawal, Instant now, UnitOfWork work) {
        switch (withdrawal.take(new Accept(), now)) {
            case Reply.Moved moved -> withdrawal.acceptedBy(Origins.of(withdrawal, work.cause()));
            case Reply.Contradiction(String why) -> book.raise(work, withdrawal.id(), why);
            case Reply.NoEffect known -> {}
        }
    }
}
