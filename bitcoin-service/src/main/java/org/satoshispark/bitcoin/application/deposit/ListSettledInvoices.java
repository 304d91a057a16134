package org.satoshispark.bitcoin.application.deposit;

import org.satoshispark.bitcoin.application.node.BadInvoice;
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
            var page = connected.isEmpty() ? 0 : nextPage(connected.get());
            read += page;
            if (page < PAGE) {
                position = 0;
                break;
            }
        }
        return read;
    }

    private int nextPage(KnownNode known) {
        if (!known.id().equals(listing)) {
            listing = known.id();
            position = 0;
        }
        var floor = known.listedAddIndex();
        var from = Math.max(position, floor);
        return switch (node.list(from, PAGE)) {
            case InvoicePage.Unknown silent -> 0;
            case InvoicePage.Page page -> {
                note(known, page, from == floor ? floorAfter(floor, page) : floor);
                position = page.lastAddIndex();
                yield page.size();
            }
        };
    }

    private void note(KnownNode known, InvoicePage.Page page, long floor) {
        var settled = page.invoices().stream()
                .filter(invoice -> invoice.state() == State.SETTLED)
                .toList();
        if (!settled.isEmpty() || !page.bad().isEmpty() || floor > known.listedAddIndex()) {
            notes.listed(known.id(), settled, page.bad(), known.listedAddIndex(), floor);
        }
    }

    /** Never past an invoice that is not at its end or cannot be read: a later build may read it, and it may be money. */
    private static long floorAfter(long floor, InvoicePage.Page page) {
        var unread = page.bad().stream().mapToLong(BadInvoice::addIndex).min().orElse(Long.MAX_VALUE);
        var reached = floor;
        for (var invoice : page.invoices()) {
            if (invoice.addIndex() >= unread || !isAtItsEnd(invoice)) {
                break;
            }
            reached = invoice.addIndex();
        }
        return reached;
    }

    private static boolean isAtItsEnd(NodeInvoice invoice) {
        return invoice.state() == State.SETTLED || invoice.state() == State.CANCELED;
    }
}
