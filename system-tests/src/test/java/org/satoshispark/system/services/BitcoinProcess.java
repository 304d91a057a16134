package org.satoshispark.system.services;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.satoshispark.bitcoin.adapter.in.BitcoinReactions;
import org.satoshispark.bitcoin.application.deposit.ExpireDeposits;
import org.satoshispark.bitcoin.application.deposit.FollowSettlements;
import org.satoshispark.bitcoin.application.deposit.InvoiceEffect;
import org.satoshispark.bitcoin.application.deposit.ListSettledInvoices;
import org.satoshispark.bitcoin.application.deposit.LookAtDeposits;
import org.satoshispark.bitcoin.application.deposit.NoteInvoices;
import org.satoshispark.bitcoin.application.deposit.OpenDeposit;
import org.satoshispark.bitcoin.application.deposit.Preimages;
import org.satoshispark.bitcoin.application.deposit.RequestDeposit;
import org.satoshispark.bitcoin.application.deposit.UnclaimedEffect;
import org.satoshispark.bitcoin.application.node.NodeMemory;
import org.satoshispark.bitcoin.application.node.OurNode;
import org.satoshispark.bitcoin.application.node.Sentinel;
import org.satoshispark.bitcoin.application.withdrawal.AcceptWhenWithdrawalAccepted;
import org.satoshispark.bitcoin.application.withdrawal.Advance;
import org.satoshispark.bitcoin.application.withdrawal.DueWithdrawals;
import org.satoshispark.bitcoin.application.withdrawal.FixTerms;
import org.satoshispark.bitcoin.application.withdrawal.Memory;
import org.satoshispark.bitcoin.application.withdrawal.NodeGate;
import org.satoshispark.bitcoin.application.withdrawal.PayWhenWithdrawalAccepted;
import org.satoshispark.bitcoin.application.withdrawal.PaymentLane;
import org.satoshispark.bitcoin.application.withdrawal.ReadInvoice;
import org.satoshispark.bitcoin.application.withdrawal.RejectWhenWithdrawalRejected;
import org.satoshispark.bitcoin.application.withdrawal.RequestWithdrawal;
import org.satoshispark.bitcoin.application.withdrawal.SettleOwnInvoice;
import org.satoshispark.bitcoin.application.withdrawal.WithdrawalBook;
import org.satoshispark.kit.Reaction;
import org.satoshispark.messages.Message;

/** One process of the real bitcoin service, wired over rows and a node in memory; a crash ends it, the rows stay. */
public final class BitcoinProcess {
    private static final Preimages PREIMAGES = new Preimages(new byte[32]);
    public final Sentinel sentinel;
    public final RequestDeposit requestDeposit;
    public final OpenDeposit openDeposit;
    public final ReadInvoice readInvoice;
    public final RequestWithdrawal requestWithdrawal;
    public final Function<Message, Reaction> reactions;
    /** What its schedules wake, by name. */
    public final Map<String, Chore> chores = new LinkedHashMap<>();

    public BitcoinProcess(BitcoinRows rows, DepositDesk desk, DueWithdrawals due, NodePorts node, InstantSource clock) {
        var transactions = rows.transactions;
        var memory = new NodeMemory(desk, new EndedPayments(rows), node.receiving(), node.paying());
        sentinel = new Sentinel(transactions, rows.nodes, rows.alarms, desk, node.status(), memory, clock);
        var ours = new OurNode(sentinel, rows.nodes);
        var effect = new InvoiceEffect(rows.deposits, new UnclaimedEffect(rows.unclaimed), rows.alarms);
        var notes = new NoteInvoices(transactions, rows.deposits, rows.unclaimed, rows.nodes, effect);
        openDeposit = new OpenDeposit(node.receiving(), sentinel, PREIMAGES, notes);
        requestDeposit = new RequestDeposit(rows.deposits, desk.openDeposits(), PREIMAGES, clock, 100);

        var gate = new NodeGate(sentinel, node.status());
        var book = new WithdrawalBook(rows.withdrawals, rows.history, rows.alarms);
        var advance = new Advance(transactions, book, clock, Pace.PAYMENTS);
        var settle = new SettleOwnInvoice(
                transactions, advance, book, rows.deposits, PREIMAGES, node.receiving(), gate, clock);
        var lane = new PaymentLane(advance, node.paying(), gate, settle, clock, Pace.PAYMENTS);
        var terms = new FixTerms(rows.deposits, new Memory.InMemoryClaims(rows.withdrawals), Pace.RULES);
        readInvoice = new ReadInvoice(node.paying(), gate, Pace.RULES, clock);
        requestWithdrawal = new RequestWithdrawal(terms, rows.withdrawals, clock);
        reactions = new BitcoinReactions(
                new AcceptWhenWithdrawalAccepted(book, clock), new RejectWhenWithdrawalRejected(book, clock))::to;

        var follow = new FollowSettlements(node.receiving(), sentinel, ours, notes, Duration.ofMillis(1), clock);
        var list = new ListSettledInvoices(node.receiving(), ours, notes);
        chores.put("follows the settlements", Chore.look(() -> follow.followOnce(() -> false)));
        chores.put(
                "looks at deposits",
                Chore.of(new LookAtDeposits(
                        node.receiving(),
                        ours,
                        desk,
                        desk,
                        openDeposit,
                        notes,
                        transactions,
                        rows.alarms,
                        OneAfterAnother::new)));
        chores.put("lists invoices", Chore.look(list::runOnce));
        chores.put("expires deposits", Chore.of(new ExpireDeposits(transactions, rows.deposits, desk)));
        chores.put("pays", Chore.of(new PayWhenWithdrawalAccepted(due, lane, Runnable::run, 8)));
    }
}
