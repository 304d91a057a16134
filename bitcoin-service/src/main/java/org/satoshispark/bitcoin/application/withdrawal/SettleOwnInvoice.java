package org.satoshispark.bitcoin.application.withdrawal;

import java.time.InstantSource;
import org.satoshispark.bitcoin.application.deposit.DepositFacts;
import org.satoshispark.bitcoin.application.deposit.Deposits;
import org.satoshispark.bitcoin.application.deposit.Preimages;
import org.satoshispark.bitcoin.application.node.CancelAnswer;
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.bitcoin.domain.deposit.Settling;
import org.satoshispark.bitcoin.domain.withdrawal.PaymentTerms;
import org.satoshispark.bitcoin.domain.withdrawal.Reply;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalInput.ProveNeverSent;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.UnitOfWork;

/**
 * One user of ours pays the invoice of another: first nobody else can pay it at the node any more, then both ends are
 * settled in one commit (lightning.md I1-I3). A crash between the two is driven again.
 */
public final class SettleOwnInvoice {
    private static final String ALREADY_PAID = "The invoice was already paid from outside.";

    private final Transactions transactions;
    private final Advance advance;
    private final WithdrawalBook book;
    private final Deposits deposits;
    private final Preimages preimages;
    private final ReceivingNode node;
    private final NodeGate gate;
    private final InstantSource clock;

    public SettleOwnInvoice(
            Transactions transactions,
            Advance advance,
            WithdrawalBook book,
            Deposits deposits,
            Preimages preimages,
            ReceivingNode node,
            NodeGate gate,
            InstantSource clock) {
        this.transactions = transactions;
        this.advance = advance;
        this.book = book;
        this.deposits = deposits;
        this.preimages = preimages;
        this.node = node;
        this.gate = gate;
        this.clock = clock;
    }

    void drive(Withdrawal accepted) {
        var terms = accepted.terms();
        // A node that lost its memory may have been paid before it did: its word about the invoice would not count
        // (N3).
        if (!gate.trusts(terms.node())) {
            advance.lookAgain(accepted.id());
            return;
        }
        switch (node.cancel(terms.hash())) {
            case CancelAnswer.Canceled canceled -> settle(accepted, "CANCELED");
            // Canceled before and cleared away; only a trusted node's word, and only if it still is trusted, counts.
            case CancelAnswer.NotFound none when gate.trusts(terms.node()) -> settle(accepted, "NOT_FOUND");
            case CancelAnswer.NotFound none -> advance.lookAgain(accepted.id());
            case CancelAnswer.Settled settled ->
                advance.take(
                        accepted.id(),
                        Heard.of(new ProveNeverSent(ALREADY_PAID), new NodeWord("cancel", "SETTLED", "", 0)));
            case CancelAnswer.Unknown unknown -> advance.lookAgain(accepted.id());
        }
    }

    private void settle(Withdrawal accepted, String word) {
        var terms = accepted.terms();
        var touches = Touches.of(book.withdrawals(), accepted.id()).and(deposits, terms.hash());
        transactions.runAndAwait(touches, work -> settle(work, accepted, new NodeWord("cancel", word, "", 0)));
    }

    private Reply settle(UnitOfWork work, Withdrawal accepted, NodeWord word) {
        var terms = accepted.terms();
        var deposit = work.get(deposits, terms.hash());
        var current = work.get(book.withdrawals(), accepted.id());
        if (current.state().isTerminal()) {
            return new Reply.NoEffect();
        }
        return switch (deposit.settleInternally(terms.amountMsat(), clock.instant())) {
            case Settling.Credit credit -> {
                var reply = advance.take(work, accepted.id(), Heard.of(settled(terms), word));
                work.because(Origins.ofOther(current));
                work.say(DepositFacts.settled(deposit));
                yield reply;
            }
            // Both ends are written together, so a deposit that is settled without us was settled by somebody else.
            case Settling.Known known -> failed(work, accepted, word);
            case Settling.Conflict conflict -> failed(work, accepted, word);
        };
    }

    private Reply failed(UnitOfWork work, Withdrawal accepted, NodeWord word) {
        return advance.take(work, accepted.id(), Heard.of(new ProveNeverSent(ALREADY_PAID), word));
    }

    private WithdrawalInput settled(PaymentTerms terms) {
        var preimage = preimages.of(terms.internalDeposit().orElseThrow());
        return new WithdrawalInput.SettleInternally(preimage);
    }
}
