package org.satoshispark.system.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.node.NodeInvoice.State;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.system.services.Invoices;

/** The one Lightning node of a history with its memory, its invoices and the payees behind it; survives every crash of ours. */
final class SimulatedNode {
    static final NodeId ID = new NodeId("02" + "a".repeat(64));
    static final NodeId ELSEWHERE = new NodeId("03" + "b".repeat(64));
    final VirtualTime time;
    final Chance chance;
    final Tale tale;
    final Coverage coverage;
    final Map<PaymentHash, NodeInvoice> invoices = new LinkedHashMap<>();
    final List<NodeInvoice> settled = new ArrayList<>();
    final Map<String, Payee> payees = new LinkedHashMap<>();
    final Map<PaymentHash, Payee> byHash = new LinkedHashMap<>();
    private final PriorityQueue<Later> later = new PriorityQueue<>();
    private long numbered;
    boolean away;
    boolean synced = true;
    /** Calls get lost and answers too. */
    boolean faulty = true;
    /** Settlements up to this one were never on a stream that began at cursor 0: the sweep's to find (lightning.md D3). */
    long withoutBacklog;
    /** Grows with everything that moves money here. */
    long moves;

    SimulatedNode(VirtualTime time, Chance chance, Tale tale, Coverage coverage) {
        this.time = time;
        this.chance = chance;
        this.tale = tale;
        this.coverage = coverage;
    }

    Payee payee(long amountMsat, long feeMsat, Duration life) {
        var payee =
                new Payee(payees.size() + 1, amountMsat, feeMsat, time.instant().plus(life));
        payees.put(payee.text, payee);
        byHash.put(payee.hash, payee);
        return payee;
    }

    void later(Duration wait, Runnable what) {
        later.add(new Later(time.instant().plus(wait), numbered++, what));
    }

    /** Everything whose time has come happens, in time's order. */
    void catchUp() {
        while (!later.isEmpty() && !later.peek().at().isAfter(time.instant())) {
            later.poll().what().run();
        }
    }

    Optional<Instant> nextEvent() {
        return Optional.ofNullable(later.peek()).map(Later::at);
    }

    /** Whether a call of this node is lost this time, once in {@code times}. */
    boolean loses(int times) {
        return away || faulty && chance.oneIn(times);
    }

    void settle(PaymentHash hash, long paidMsat) {
        var paid = Invoices.as(
                invoices.get(hash), State.SETTLED, paidMsat, settled.size() + 1L, Optional.of(time.instant()));
        invoices.put(hash, paid);
        settled.add(paid);
        moves++;
    }

    void become(PaymentHash hash, State state) {
        invoices.put(hash, Invoices.as(invoices.get(hash), state, 0, 0, Optional.empty()));
        moves++;
    }

    /** What came in less what went out, to the msat. */
    long keepsMsat() {
        var keeps = 0L;
        for (var invoice : settled) {
            keeps += invoice.paidMsat();
        }
        for (var payee : payees.values()) {
            keeps -= payee.leftMsat();
        }
        return keeps;
    }
}
