package org.satoshispark.bitcoin.testing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.bitcoin.adapter.out.deposit.HibernateDeposits;
import org.satoshispark.bitcoin.adapter.out.deposit.SqlDepositReadings;
import org.satoshispark.bitcoin.adapter.out.deposit.SqlDueDeposits;
import org.satoshispark.bitcoin.adapter.out.deposit.SqlOpenDeposits;
import org.satoshispark.bitcoin.adapter.out.deposit.SqlUnclaimedMoney;
import org.satoshispark.bitcoin.adapter.out.node.HibernateKnownNodes;
import org.satoshispark.bitcoin.adapter.out.node.SqlAlarms;
import org.satoshispark.bitcoin.application.deposit.DepositWish;
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
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.bitcoin.application.node.Sentinel;
import org.satoshispark.bitcoin.application.node.Trust;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositRequest;
import org.satoshispark.kit.Transactions;

/** The deposit side as the wiring builds it, once per "process": nothing survives in it but what is stored. */
public final class DepositService {
    public final Sentinel sentinel;
    public final HibernateDeposits deposits = new HibernateDeposits();
    public final HibernateKnownNodes nodes;
    public final SqlDepositReadings readings;
    public final NoteInvoices notes;
    public final OpenDeposit opening;
    public final LookAtDeposits look;
    public final ListSettledInvoices list;
    public final ExpireDeposits expire;
    public final FollowSettlements follow;
    public final RequestDeposit requesting;
    private final Transactions transactions;

    DepositService(Stage stage, ReceivingNode node, Transactions transactions, Duration silence) {
        this.transactions = transactions;
        nodes = new HibernateKnownNodes(transactions);
        readings = new SqlDepositReadings(transactions);
        var alarms = new SqlAlarms();
        var unclaimed = new SqlUnclaimedMoney();
        var preimages = new Preimages(new byte[32]);
        var memory = new NodeMemory(readings, (one, since) -> Optional.empty(), node, stage.payer);
        sentinel = new Sentinel(transactions, nodes, alarms, readings, stage.status, memory, InstantSource.system());
        var ours = new OurNode(sentinel, nodes);
        var effect = new InvoiceEffect(deposits, new UnclaimedEffect(unclaimed), alarms);
        notes = new NoteInvoices(transactions, deposits, unclaimed, nodes, effect);
        opening = new OpenDeposit(node, sentinel, preimages, notes);
        var due = new SqlDueDeposits(transactions);
        look = new LookAtDeposits(
                node, ours, due, readings, opening, notes, transactions, alarms, LookAtDeposits::inParallel);
        list = new ListSettledInvoices(node, ours, notes);
        expire = new ExpireDeposits(transactions, deposits, due);
        follow = new FollowSettlements(node, sentinel, ours, notes, silence, InstantSource.system());
        requesting = new RequestDeposit(deposits, new SqlOpenDeposits(), preimages, InstantSource.system(), 100);
    }

    /** First unit of work of a request: the row. */
    public DepositRequest request(long msat, Duration expiry) {
        var node = ((Trust.Trusted) sentinel.check()).node();
        var wish = new DepositWish(UUID.randomUUID(), msat, "for a test", expiry);
        var outcome = transactions.runAndAwait(requesting.touches(wish), work -> requesting.decide(wish, node, work));
        return ((RequestDeposit.Outcome.Requested) outcome).request();
    }

    /** A deposit that can be paid. */
    public Deposit open(long msat) {
        return open(msat, Duration.ofMinutes(10));
    }

    public Deposit open(long msat, Duration expiry) {
        var request = request(msat, expiry);
        opening.open(request);
        return now(request);
    }

    /** As it is stored. */
    public Deposit now(DepositRequest request) {
        return readings.ofRequest(request.id()).orElseThrow();
    }

    /** The sweep over everything, whatever its lease says. */
    public void sweep() {
        readings.lookAtAll(sentinel.identity().orElseThrow());
        look.runOnce();
    }
}
