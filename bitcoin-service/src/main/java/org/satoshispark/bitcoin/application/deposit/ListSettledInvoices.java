package org.satoshispark.bitcoin.application.deposit;

import java.util.List;
import org.satoshispark.bitcoin.application.node.InvoicePage;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.node.NodeInvoice.State;
import org.satoshispark.bitcoin.application.node.OurNode;
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.bitcoin.domain.node.KnownNode;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.kit.Job;
import org.satoshispark.kit.NoEvent;
import org.satoshispark.messages.BitcoinEvent.DepositNews;

/**
 * Goes through all invoices of the node, round and round, and gives each settled one its effect: finds money that no
 * deposit explains (lightning.md D13). What lies below the stored floor is at its end and not listed again.
 */
public final class ListSettledInvoices implements Job<NoEvent, DepositNews> {
    private static final int PAGE = 200;
    private static final int PAGES = 10;
    private final ReceivingNode node;
    private final OurNode ours;
    private final NoteInvoices notes;
    private NodeId listing;
    private long position;

    public ListSettledInvoices(ReceivingNode node, OurNode ours, NoteInvoices notes) {
        this.node = node;
        this.ours = ours;
        this.notes = notes;
    }

    @Override
    public synchronized int runOnce() {
        var read = 0;
        for (var pages = 0; pages < PAGES; pages++) {
            var connected = ours.connected();
            var invoices = connected.isEmpty() ? List.<NodeInvoice>of() : nextPage(connected.get());
            read += invoices.size();
            if (invoices.size() < PAGE) {
                position = 0;
                break;
            }
        }
        return read;
    }

    private List<NodeInvoice> nextPage(KnownNode known) {
        if (!known.id().equals(listing)) {
            listing = known.id();
            position = 0;
        }
        var floor = known.listedAddIndex();
        var from = Math.max(position, floor);
        return switch (node.list(from, PAGE)) {
            case InvoicePage.Unknown silent -> List.of();
            case InvoicePage.Page page -> {
                note(known, page.invoices(), from == floor ? floorAfter(floor, page.invoices()) : floor);
                position = page.lastAddIndex();
                yield page.invoices();
            }
        };
    }

    private void note(KnownNode known, List<NodeInvoice> invoices, long floor) {
        var settled = invoices.stream()
                .filter(invoice -> invoice.state() == State.SETTLED)
                .toList();
        if (!settled.isEmpty() || floor > known.listedAddIndex()) {
            notes.listed(known.id(), settled, known.listedAddIndex(), floor);
        }
    }

    private static long floorAfter(long floor, List<NodeInvoice> invoices) {
        var reached = floor;
        for (var invoice : invoices) {
            if (invoice.state() != State.SETTLED && invoice.state() != State.CANCELED) {
                break;
            }
            reached = invoice.addIndex();
        }
        return reached;
    }
}
