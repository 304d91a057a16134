package org.satoshispark.system.sagas;

import java.time.Duration;
import java.time.InstantSource;
import org.satoshispark.bitcoin.application.node.NodeTrust;
import org.satoshispark.bitcoin.application.withdrawal.AcceptWhenWithdrawalAccepted;
import org.satoshispark.bitcoin.application.withdrawal.Advance;
import org.satoshispark.bitcoin.application.withdrawal.FixTerms;
import org.satoshispark.bitcoin.application.withdrawal.Memory;
import org.satoshispark.bitcoin.application.withdrawal.NodeGate;
import org.satoshispark.bitcoin.application.withdrawal.PayWhenWithdrawalAccepted;
import org.satoshispark.bitcoin.application.withdrawal.PaymentLane;
import org.satoshispark.bitcoin.application.withdrawal.PaymentPace;
import org.satoshispark.bitcoin.application.withdrawal.ReadInvoice;
import org.satoshispark.bitcoin.application.withdrawal.RejectWhenWithdrawalRejected;
import org.satoshispark.bitcoin.application.withdrawal.RequestWithdrawal;
import org.satoshispark.bitcoin.application.withdrawal.SettleOwnInvoice;
import org.satoshispark.bitcoin.application.withdrawal.WithdrawalBook;
import org.satoshispark.bitcoin.application.withdrawal.WithdrawalRules;
import org.satoshispark.bitcoin.domain.withdrawal.FeePolicy;
import org.satoshispark.bitcoin.testing.MemoryBook;
import org.satoshispark.kit.memory.InMemoryTransactions;

/** The real withdrawal half of bitcoin on memory. */
final class Withdrawals {
    static final Duration FENCE_MARGIN = Duration.ofMinutes(10);
    static final Duration STUCK_AFTER = Duration.ofHours(12);
    private static final PaymentPace PACE = new PaymentPace(
            FENCE_MARGIN,
            STUCK_AFTER,
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofSeconds(60),
            Duration.ofMillis(500),
            Duration.ofMinutes(1));
    private static final WithdrawalRules RULES = new WithdrawalRules(
            new FeePolicy(10_000, 10_000, 5_000_000, 1_000),
            "regtest",
            100_000_000_000L,
            Duration.ofMinutes(2),
            Duration.ofHours(24));

    final Memory.InMemoryWithdrawals stored = new Memory.InMemoryWithdrawals();
    final ReadInvoice readInvoice;
    final RequestWithdrawal request;
    final AcceptWhenWithdrawalAccepted accept;
    final RejectWhenWithdrawalRejected reject;
    final Chore pay;

    Withdrawals(
            InMemoryTransactions transactions,
            MemoryBook.MemoryAlarms alarms,
            Deposits deposits,
            NodeTrust trust,
            LightningNode node,
            InstantSource clock) {
        var gate = new NodeGate(trust, node);
        var book = new WithdrawalBook(stored, new Memory.InMemoryHistory(), alarms);
        var advance = new Advance(transactions, book, clock, PACE);
        var settle = new SettleOwnInvoice(
                transactions, advance, book, deposits.stored, deposits.preimages, node.receiving, gate, clock);
        var lane = new PaymentLane(advance, node.paying, gate, settle, clock, PACE);
        var due = new Memory.InMemoryDue(stored, clock);
        var claims = new Memory.InMemoryClaims(stored);
        readInvoice = new ReadInvoice(node.paying, gate, RULES, clock);
        request = new RequestWithdrawal(new FixTerms(deposits.stored, claims, RULES), stored, clock);
        accept = new AcceptWhenWithdrawalAccepted(book, clock);
        reject = new RejectWhenWithdrawalRejected(book, clock);
        pay = Chore.of(new PayWhenWithdrawalAccepted(due, lane, Runnable::run, 8));
    }
}
