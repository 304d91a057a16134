package org.satoshispark.bitcoin.application.withdrawal;

import java.time.InstantSource;
import java.util.UUID;
import org.satoshispark.bitcoin.domain.withdrawal.Reply;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.UnitOfWork;

/** Takes one input for one withdrawal in one commit: state, history, alarm and message, or none of them (G2, G5). */
public final class Advance {
    private final Transactions transactions;
    private final WithdrawalBook book;
    private final InstantSource clock;
    private final PaymentPace pace;

    public Advance(Transactions transactions, WithdrawalBook book, InstantSource clock, PaymentPace pace) {
        this.transactions = transactions;
        this.book = book;
        this.clock = clock;
        this.pace = pace;
    }

    /** The withdrawal as it is committed now; what is done to this copy is never stored. */
    Withdrawal look(UUID id) {
        return transactions.runAndAwait(touching(id), work -> work.get(book.withdrawals(), id));
    }

    /** Commits what was heard. {@link Reply.Moved} tells that this call, and no other, made the move. */
    Reply take(UUID id, Heard heard) {
        return transactions.runAndAwait(touching(id), work -> take(work, id, heard));
    }

    /** {@link #take} inside a unit of work that touches more; it must touch this withdrawal. */
    Reply take(UnitOfWork work, UUID id, Heard heard) {
        var now = clock.instant();
        var withdrawal = work.get(book.withdrawals(), id);
        var reply = withdrawal.take(heard.input(), now);
        heard.alarm().ifPresent(why -> book.raise(work, id, why));
        switch (reply) {
            case Reply.Moved moved -> {
                work.because(Origins.ofOwn(withdrawal));
                PaymentMessages.of(withdrawal, heard.input()).ifPresent(work::say);
            }
            case Reply.Contradiction contradiction -> book.raise(work, id, contradiction.why());
            case Reply.NoEffect none -> {}
        }
        if (!(reply instanceof Reply.NoEffect)) {
            heard.word().ifPresent(word -> book.remember(work, id, word, now));
        }
        wait(withdrawal);
        return reply;
    }

    /**
     * Commits an intention and nothing else: what is due stays due, so that a crash right after it is driven again at once.
     *
     * @return whether it may be carried out
     */
    boolean intends(UUID id, WithdrawalInput step) {
        var reply = transactions.runAndAwait(
                touching(id), work -> work.get(book.withdrawals(), id).take(step, clock.instant()));
        return reply instanceof Reply.Moved;
    }

    /** Nothing could be done now: try later. */
    void lookAgain(UUID id) {
        transactions.runAndAwait(touching(id), work -> wait(work.get(book.withdrawals(), id)));
    }

    private Withdrawal wait(Withdrawal withdrawal) {
        if (withdrawal.schedule().dueAt().isPresent()) {
            withdrawal.lookAgain(clock.instant(), pace.soonest(), pace.latest());
        }
        return withdrawal;
    }

    private Touches touching(UUID id) {
        return Touches.of(book.withdrawals(), id);
    }
}
