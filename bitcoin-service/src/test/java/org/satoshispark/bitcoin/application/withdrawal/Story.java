package org.satoshispark.bitcoin.application.withdrawal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.satoshispark.bitcoin.application.deposit.Preimages;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositRequest;
import org.satoshispark.bitcoin.domain.deposit.Invoice;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.bitcoin.domain.node.Preimage;
import org.satoshispark.bitcoin.domain.withdrawal.Ending;
import org.satoshispark.bitcoin.domain.withdrawal.FeePolicy;
import org.satoshispark.bitcoin.domain.withdrawal.Withdrawal;
import org.satoshispark.bitcoin.domain.withdrawal.WithdrawalState;
import org.satoshispark.kit.EventHandler;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.memory.InMemoryTransactions;
import org.satoshispark.messages.AccountingEvent.WithdrawalAccepted;
import org.satoshispark.messages.AccountingEvent.WithdrawalRejected;
import org.satoshispark.messages.Message;

/** A whole withdrawals part in memory, with a clock that stands still and a node that does as it is told. */
final class Story {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final UUID ALICE = new UUID(1, 1);
    static final UUID BOB = new UUID(2, 2);
    static final Preimage PREIMAGE = Preimage.of(new byte[32]);
    static final String INVOICE = "lnbcrt250u1abc";

    final ScriptedNode node = new ScriptedNode();
    final InMemoryTransactions transactions = new InMemoryTransactions();
    final Memory.InMemoryWithdrawals withdrawals = new Memory.InMemoryWithdrawals();
    final Memory.InMemoryHistory history = new Memory.InMemoryHistory();
    final Memory.InMemoryAlarms alarms = new Memory.InMemoryAlarms();
    final Memory.InMemoryDeposits deposits = new Memory.InMemoryDeposits();
    final Preimages preimages = new Preimages(new byte[32]);
    Instant now = NOON;
    final InstantSource clock = () -> now;
    final WithdrawalBook book = new WithdrawalBook(withdrawals, history, alarms);
    final PaymentPace pace = new PaymentPace(
            Duration.ofMinutes(10),
            Duration.ofHours(12),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofSeconds(60),
            Duration.ofMillis(500),
            Duration.ofMinutes(1));
    final WithdrawalRules rules = new WithdrawalRules(
            new FeePolicy(10_000, 10_000, 5_000_000, 1_000),
            "regtest",
            100_000_000_000L,
            Duration.ofMinutes(2),
            Duration.ofHours(24));
    final NodeGate gate = new NodeGate(node, node);
    final ReadInvoice readInvoice = new ReadInvoice(node, gate, rules, clock);
    final FixTerms fixTerms = new FixTerms(deposits, new Memory.InMemoryClaims(withdrawals), rules);
    final RequestWithdrawal request = new RequestWithdrawal(fixTerms, withdrawals, clock);
    final Memory.InMemoryDue due = new Memory.InMemoryDue(withdrawals, clock);
    final AcceptWhenWithdrawalAccepted accept = new AcceptWhenWithdrawalAccepted(book, clock);
    final RejectWhenWithdrawalRejected reject = new RejectWhenWithdrawalRejected(book, clock);
    final PayWhenWithdrawalAccepted job = instance();

    /** One more instance of the service. */
    PayWhenWithdrawalAccepted instance() {
        return new PayWhenWithdrawalAccepted(due, lane(), Runnable::run, 8);
    }

    PaymentLane lane() {
        var advance = new Advance(transactions, book, clock, pace);
        var settle = new SettleOwnInvoice(transactions, advance, book, deposits, preimages, node, gate, clock);
        return new PaymentLane(advance, node, gate, settle, clock, pace);
    }

    Story() {
        node.invoice(INVOICE, PREIMAGE.hash(), ScriptedNode.PAYEE, 25_000_000, NOON.plusSeconds(3600));
    }

    static Ask ask(UUID account, String text) {
        return new Ask(account, new PaymentRequest(text), OptionalLong.empty(), OptionalLong.empty());
    }

    /** What a POST does. */
    RequestWithdrawal.Outcome request(Ask ask) {
        return switch (readInvoice.read(ask)) {
            case ReadInvoice.Reading.Refused(Refusal refusal) -> new RequestWithdrawal.Outcome.Refused(refusal);
            case ReadInvoice.Reading.Readable read ->
                transactions.runAndAwait(request.touches(read), work -> request.decide(ask, read, work));
        };
    }

    Refusal refused(Ask ask) {
        return ((RequestWithdrawal.Outcome.Refused) request(ask)).refusal();
    }

    UUID requested(Ask ask) {
        return ((RequestWithdrawal.Outcome.Requested) request(ask)).withdrawal().id();
    }

    UUID accepted() {
        return accepted(ask(ALICE, INVOICE));
    }

    UUID accepted(Ask ask) {
        var id = requested(ask);
        hearAccepted(id);
        return id;
    }

    void hearAccepted(UUID id) {
        hear(accept, acceptance(withdrawal(id)));
    }

    void hearRejected(UUID id) {
        var it = withdrawal(id);
        hear(
                reject,
                new WithdrawalRejected(
                        id,
                        it.accountId(),
                        it.terms().amountMsat(),
                        it.terms().feeLimitMsat(),
                        "INSUFFICIENT_FUNDS",
                        1));
    }

    static WithdrawalAccepted acceptance(Withdrawal it) {
        var terms = it.terms();
        return new WithdrawalAccepted(
                it.id(), it.accountId(), terms.amountMsat(), terms.feeLimitMsat(), 0, terms.heldMsat(), 2, 1);
    }

    <M extends Message> void hear(EventHandler<M, ?> handler, M message) {
        transactions.runAndAwait(handler.touches(message), work -> handler.on(message, work));
    }

    void drive() {
        job.runOnce();
    }

    void later(Duration pause) {
        now = now.plus(pause);
        drive();
    }

    Withdrawal withdrawal(UUID id) {
        return withdrawals.committed(id).orElseThrow();
    }

    WithdrawalState state(UUID id) {
        return withdrawal(id).state();
    }

    Ending.Failed failure(UUID id) {
        return (Ending.Failed) withdrawal(id).ending().orElseThrow();
    }

    /** Kinds and versions of what was told about it. */
    List<String> told(UUID id) {
        return transactions.outbox().stream()
                .filter(row -> row.subject().equals(id.toString()))
                .map(row -> row.type().replaceAll(".*withdrawal-(.*)\\.v1", "$1") + " " + row.aggregateVersion())
                .toList();
    }

    static PaymentFate succeeded(long feeMsat) {
        return new PaymentFate.Succeeded(PREIMAGE, 25_000_000, feeMsat);
    }

    /** An open invoice of {@code owner} at our own node; answers its text. */
    String ownInvoice(UUID owner, long amountMsat) {
        var id = new UUID(9, amountMsat);
        var hash = preimages.of(id).hash();
        var text = "lnbcrt1own" + amountMsat;
        var expiresAt = NOON.plusSeconds(3600);
        var deposit = Deposit.requested(
                new DepositRequest(id, owner, ScriptedNode.ID, hash, amountMsat, "", Duration.ofHours(1), NOON));
        deposit.open(new Invoice(new PaymentRequest(text), expiresAt));
        transactions.runAndAwait(Touches.none(), work -> {
            work.add(deposits, deposit);
            return Optional.empty();
        });
        node.invoice(text, hash, ScriptedNode.ID, amountMsat, expiresAt);
        return text;
    }

    Deposit deposit(long amountMsat) {
        return deposits.committed(preimages.of(new UUID(9, amountMsat)).hash()).orElseThrow();
    }
}
