package org.satoshispark.bitcoin.application.deposit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.satoshispark.bitcoin.application.node.BadInvoice;
import org.satoshispark.bitcoin.application.node.KnownNodes;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.domain.node.KnownNode;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.kit.Touches;
import org.satoshispark.kit.Transactions;
import org.satoshispark.kit.UnitOfWork;
import org.satoshispark.messages.BitcoinEvent.DepositNews;

/**
 * Gives the node's words about invoices their effect: deposit states, messages and the cursor in one commit (lightning.md
 * D2, D18). Repeating it changes nothing (D5), so stream, look-ups and lists may all tell the same.
 */
public final class NoteInvoices {
    private final Transactions transactions;
    private final Deposits deposits;
    private final UnclaimedMoney unclaimed;
    private final KnownNodes nodes;
    private final InvoiceEffect effect;

    public NoteInvoices(
            Transactions transactions,
            Deposits deposits,
            UnclaimedMoney unclaimed,
            KnownNodes nodes,
            InvoiceEffect effect) {
        this.transactions = transactions;
        this.deposits = deposits;
        this.unclaimed = unclaimed;
        this.nodes = nodes;
        this.effect = effect;
    }

    /** Told in answer to a look-up or a list: no cursor moves. */
    public void told(NodeId node, List<NodeInvoice> invoices) {
        note(node, invoices, List.of(), same -> {});
    }

    /** Told by the stream: the cursor moves in the same commit. */
    public void streamed(NodeId node, List<NodeInvoice> invoices) {
        streamed(node, invoices, List.of());
    }

    /** {@link #streamed} with what could not be read between them: it moves no cursor itself, and the list finds it again. */
    public void streamed(NodeId node, List<NodeInvoice> invoices, List<BadInvoice> bad) {
        note(node, invoices, bad, known -> invoices.forEach(seen -> known.read(seen.addIndex(), seen.settleIndex())));
    }

    /** Told by a list of which everything from {@code oldFloor} to {@code newFloor} is at its end. */
    public void listed(NodeId node, List<NodeInvoice> invoices, List<BadInvoice> bad, long oldFloor, long newFloor) {
        note(node, invoices, bad, known -> known.listed(oldFloor, newFloor));
    }

    private void note(NodeId node, List<NodeInvoice> invoices, List<BadInvoice> bad, Consumer<KnownNode> mark) {
        var hashes = invoices.stream().map(NodeInvoice::hash).toList();
        var touches = Touches.of(nodes, node).and(deposits, hashes).and(unclaimed, hashes);
        transactions.runAndAwait(touches, work -> {
            decide(work, node, invoices).forEach(work::say);
            bad.forEach(one -> effect.setAside(one, node, work));
            mark.accept(work.get(nodes, node));
            return null;
        });
    }

    private List<DepositNews> decide(UnitOfWork work, NodeId node, List<NodeInvoice> invoices) {
        var said = new ArrayList<DepositNews>();
        invoices.forEach(invoice -> said.addAll(effect.of(invoice, node, work)));
        return said;
    }
}
