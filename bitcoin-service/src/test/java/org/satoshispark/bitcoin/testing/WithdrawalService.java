package org.satoshispark.bitcoin.testing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.satoshispark.bitcoin.adapter.out.deposit.HibernateDeposits;
import org.satoshispark.bitcoin.adapter.out.deposit.SqlDepositReadings;
import org.satoshispark.bitcoin.adapter.out.node.HibernateKnownNodes;
import org.satoshispark.bitcoin.adapter.out.node.SqlAlarms;
import org.satoshispark.bitcoin.adapter.out.withdrawal.HibernateWithdrawals;
import org.satoshispark.bitcoin.adapter.out.withdrawal.SqlClaimedHashes;
import org.satoshispark.bitcoin.adapter.out.withdrawal.SqlDueWithdrawals;
import org.satoshispark.bitcoin.adapter.out.withdrawal.SqlPaymentHistory;
import org.satoshispark.bitcoin.adapter.out.withdrawal.SqlWithdrawalReadings;
import org.satoshispark.bitcoin.application.deposit.Preimages;
import org.satoshispark.bitcoin.application.node.NodeMemory;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.node.Sentinel;
import org.satoshispark.bitcoin.application.withdrawal.*;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.bitcoin.domain.withdrawal.FeePolicy;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.kit.Transactions;
import org.satoshispark.messages.AccountingEvent.WithdrawalAccepted;

/** The withdrawal side as the wiring builds it, once per "process"; its clock is the story's. */
public final class WithdrawalService {
    public final Sentinel sentinel;
    public final SqlWithdrawalReadings readings;
    public final SqlDueWithdrawals due;
    public final PayWhenWithdrawalAccepted job;
    private final Transactions transactions;
    private final ReadInvoice readInvoice;
    private final RequestWithdrawal requesting;
    private final AcceptWhenWithdrawalAccepted accept;

    public WithdrawalService(Stage stage, PayingNode payer, InstantSource clock, Executor lanes) {
        transactions = stage.transactions;
        var nodes = new HibernateKnownNodes(transactions);
        var alarms = new SqlAlarms();
        var deposits = new SqlDepositReadings(transactions);
        readings = new SqlWithdrawalReadings(transactions);
        var memory = new NodeMemory(deposits, readings, stage.receiver, stage.payer);
        sentinel = new Sentinel(transactions, nodes, alarms, deposits, stage.status, memory, InstantSource.system());
        sentinel.check();
        var pace = new PaymentPace(
                Duration.ofMinutes(10),
                Duration.ofHours(12),
                Duration.ofSeconds(1),
                Duration.ofMillis(300),
                Duration.ofSeconds(60),
                Duration.ofMillis(10),
                Duration.ofMinutes(1));
        var rules = new WithdrawalRules(
                new FeePolicy(10_000, 10_000, 5_000_000, 1_000),
                "regtest",
                100_000_000_000L,
                Duration.ofMinutes(2),
                Duration.ofHours(24));
        var book = new WithdrawalBook(new HibernateWithdrawals(), new SqlPaymentHistory(), alarms);
        var gate = new NodeGate(sentinel, stage.status);
        readInvoice = new ReadInvoice(payer, gate, rules, clock);
        var own = new HibernateDeposits();
        requesting = new RequestWithdrawal(new FixTerms(own, new SqlClaimedHashes(), rules), book.withdrawals(), clock);
        accept = new AcceptWhenWithdrawalAccepted(book, clock);
        var advance = new Advance(transactions, book, clock, pace);
        var settle = new SettleOwnInvoice(
                transactions, advance, book, own, new Preimages(new byte[32]), stage.receiver, gate, clock);
        due = new SqlDueWithdrawals(transactions, clock, UUID.randomUUID().toString(), Duration.ofSeconds(45));
        job = new PayWhenWithdrawalAccepted(due, new PaymentLane(advance, payer, gate, settle, clock, pace), lanes, 16);
    }

    /** What a POST does. */
    public RequestWithdrawal.Outcome request(UUID account, String text) {
        var ask = new Ask(account, new PaymentRequest(text), OptionalLong.empty(), OptionalLong.empty());
        return switch (readInvoice.read(ask)) {
            case ReadInvoice.Reading.Refused(Refusal refusal) -> new RequestWithdrawal.Outcome.Refused(refusal);
            case ReadInvoice.Reading.Readable read ->
                transactions.runAndAwait(requesting.touches(read), work -> requesting.decide(ask, read, work));
        };
    }

    /** Requested, and accounting said yes. */
    public Withdrawal accepted(UUID account, String text) {
        var withdrawal = ((RequestWithdrawal.Outcome.Requested) request(account, text)).withdrawal();
        hearAccepted(withdrawal);
        return withdrawal;
    }

    public void hearAccepted(Withdrawal of) {
        var terms = of.terms();
        var message = new WithdrawalAccepted(
                of.id(), of.accountId(), terms.amountMsat(), terms.feeLimitMsat(), 0, terms.heldMsat(), 2, 1);
        transactions.runAndAwait(accept.touches(message), work -> accept.on(message, work));
    }

    /** As it is stored. */
    public Withdrawal now(Withdrawal of) {
        return readings.find(of.accountId(), of.id()).orElseThrow().withdrawal();
    }
}
