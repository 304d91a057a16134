package org.satoshispark.system.simulation;

import java.time.Duration;
import java.util.Optional;
import org.satoshispark.bitcoin.application.node.AddAnswer;
import org.satoshispark.bitcoin.application.node.CancelAnswer;
import org.satoshispark.bitcoin.application.node.InvoiceNews;
import org.satoshispark.bitcoin.application.node.InvoicePage;
import org.satoshispark.bitcoin.application.node.InvoiceStream;
import org.satoshispark.bitcoin.application.node.InvoiceWanted;
import org.satoshispark.bitcoin.application.node.LookupAnswer;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.node.NodeInvoice.State;
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.bitcoin.domain.node.Cursor;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.system.services.Invoices;

/** The node as one process sees it where money comes in: the answers of lightning.md 5.6 and 5.7, and none at all. */
final class SimulatedReceiving implements ReceivingNode {
    private static final String GONE = "UNAVAILABLE";
    private final SimulatedNode node;
    private int live;

    SimulatedReceiving(SimulatedNode node) {
        this.node = node;
        this.live = node.settled.size();
    }

    @Override
    public AddAnswer add(InvoiceWanted wanted) {
        if (node.loses(16)) {
            node.coverage.saw("node add: lost on the way");
            return new AddAnswer.Unknown(GONE);
        }
        var hash = wanted.preimage().hash();
        if (node.invoices.containsKey(hash)) {
            node.coverage.saw("node add: exists already");
            return new AddAnswer.Unknown("invoice with payment hash already exists");
        }
        var text = new PaymentRequest("lnbcrt1" + hash.hex());
        var now = node.time.instant();
        node.invoices.put(
                hash,
                new NodeInvoice(
                        hash,
                        State.OPEN,
                        wanted.amountMsat(),
                        0,
                        node.invoices.size() + 1L,
                        0,
                        wanted.memo(),
                        now,
                        now.plus(wanted.expiry()),
                        Optional.empty(),
                        Optional.of(text)));
        if (node.loses(16)) {
            node.coverage.saw("node add: made, answer lost");
            return new AddAnswer.Unknown(GONE);
        }
        node.coverage.saw("node add: made");
        return new AddAnswer.Added(text, node.invoices.size());
    }

    @Override
    public LookupAnswer lookup(PaymentHash hash) {
        if (node.loses(20)) {
            node.coverage.saw("node lookup: unknown");
            return new LookupAnswer.Unknown(GONE);
        }
        var found = node.invoices.get(hash);
        if (found == null) {
            node.coverage.saw("node lookup: not found");
            return new LookupAnswer.NotFound();
        }
        node.coverage.saw("node lookup: " + found.state());
        return new LookupAnswer.Found(found);
    }

    @Override
    public CancelAnswer cancel(PaymentHash hash) {
        if (node.loses(8)) {
            node.coverage.saw("node cancel: lost on the way");
            return new CancelAnswer.Unknown(GONE);
        }
        var found = node.invoices.get(hash);
        if (found == null) {
            node.coverage.saw("node cancel: not found");
            return new CancelAnswer.NotFound();
        }
        if (found.state() == State.OPEN && node.faulty && node.chance.oneIn(4)) {
            node.coverage.saw("outside: pays right before the cancel");
            node.tale.tell(() -> "somebody outside pays invoice " + found.addIndex() + " right before it is canceled");
            node.settle(hash, found.amountMsat());
        }
        if (node.invoices.get(hash).state() == State.SETTLED) {
            node.coverage.saw("node cancel: settled");
            return new CancelAnswer.Settled(node.invoices.get(hash));
        }
        node.become(hash, State.CANCELED);
        if (node.loses(8)) {
            node.coverage.saw("node cancel: done, answer lost");
            return new CancelAnswer.Unknown(GONE);
        }
        node.coverage.saw("node cancel: done");
        return new CancelAnswer.Canceled();
    }

    @Override
    public InvoicePage list(long afterAddIndex, int atMost) {
        if (node.loses(20)) {
            node.coverage.saw("node list: unknown");
            return new InvoicePage.Unknown(GONE);
        }
        return Invoices.page(node.invoices.values(), afterAddIndex, atMost);
    }

    /** A cursor of 0 brings no backlog, only what happens while this process is connected (lightning.md D3). */
    @Override
    public InvoiceStream subscribe(Cursor from) {
        var resumed = from.settleIndex() > 0;
        node.coverage.saw(resumed ? "node stream: resumed from a cursor" : "node stream: without backlog");
        if (!resumed) {
            node.withoutBacklog = Math.max(node.withoutBacklog, live);
        }
        return new Stream(resumed ? (int) from.settleIndex() : live);
    }

    private final class Stream implements InvoiceStream {
        private int next;
        private boolean ended;

        Stream(int next) {
            this.next = next;
        }

        @Override
        public InvoiceNews next(Duration patience) {
            if (ended || node.loses(12)) {
                ended = true;
                node.coverage.saw("node stream: ended");
                return new InvoiceNews.Ended(GONE);
            }
            if (next > 0 && node.faulty && node.chance.oneIn(12)) {
                node.coverage.saw("node stream: said again");
                return new InvoiceNews.Seen(node.settled.get(Math.min(next, node.settled.size()) - 1));
            }
            if (next >= node.settled.size()) {
                return new InvoiceNews.Quiet();
            }
            var news = node.settled.get(next++);
            live = Math.max(live, next);
            node.coverage.saw("node stream: seen");
            return new InvoiceNews.Seen(news);
        }

        @Override
        public void close() {}
    }
}
