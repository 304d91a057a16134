package org.satoshispark.system.sagas;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.satoshispark.bitcoin.domain.node.Preimage;
import org.satoshispark.system.services.Invoices;

/** The node as far as money comes in. It does not cancel expired invoices by itself, so that late payments can happen. */
final class ReceivingSide implements ReceivingNode {
    private final LightningNode node;
    private final InstantSource clock;
    private final Map<PaymentHash, NodeInvoice> invoices = new LinkedHashMap<>();
    private final List<NodeInvoice> settled = new ArrayList<>();
    private int streamed;
    private long forNobodyMsat;

    ReceivingSide(LightningNode node, InstantSource clock) {
        this.node = node;
        this.clock = clock;
    }

    @Override
    public AddAnswer add(InvoiceWanted wanted) {
        var hash = wanted.preimage().hash();
        if (node.isAway() || invoices.containsKey(hash)) {
            return new AddAnswer.Unknown("unavailable, or it exists");
        }
        var text = new PaymentRequest("lnbcrt1" + hash.hex());
        Instant now = clock.instant();
        invoices.put(
                hash,
                new NodeInvoice(
                        hash,
                        State.OPEN,
                        wanted.amountMsat(),
                        0,
                        invoices.size() + 1L,
                        0,
                        wanted.memo(),
                        now,
                        now.plus(wanted.expiry()),
                        Optional.empty(),
                        Optional.of(text)));
        node.called();
        return new AddAnswer.Added(text, invoices.size());
    }

    /** Somebody outside pays; false when the node takes it no more. */
    boolean receives(PaymentHash hash, long msat) {
        var open = invoices.get(hash);
        if (open == null || open.state() != State.OPEN) {
            return false;
        }
        var paid = Invoices.as(open, State.SETTLED, msat, settled.size() + 1L, Optional.of(clock.instant()));
        invoices.put(hash, paid);
        settled.add(paid);
        return true;
    }

    /** An invoice that was made at the node by hand is paid (lightning.md D13). */
    void receivesForNobody(long msat) {
        var secret = ByteBuffer.allocate(32).putLong(24, invoices.size() + 1L).array();
        var byHand = Preimage.of(secret);
        add(new InvoiceWanted(byHand, msat, "by hand", Duration.ofHours(1)));
        receives(byHand.hash(), msat);
        forNobodyMsat += msat;
    }

    long forNobodyMsat() {
        return forNobodyMsat;
    }

    @Override
    public LookupAnswer lookup(PaymentHash hash) {
        if (node.isAway()) {
            return new LookupAnswer.Unknown("UNAVAILABLE");
        }
        var found = invoices.get(hash);
        return found == null ? new LookupAnswer.NotFound() : new LookupAnswer.Found(found);
    }

    @Override
    public CancelAnswer cancel(PaymentHash hash) {
        var found = invoices.get(hash);
        if (node.isAway()) {
            return new CancelAnswer.Unknown("UNAVAILABLE");
        }
        if (found == null) {
            return new CancelAnswer.NotFound();
        }
        if (found.state() == State.SETTLED) {
            return new CancelAnswer.Settled(found);
        }
        invoices.put(hash, Invoices.as(found, State.CANCELED, 0, 0, Optional.empty()));
        node.called();
        return new CancelAnswer.Canceled();
    }

    @Override
    public InvoicePage list(long afterAddIndex, int atMost) {
        if (node.isAway()) {
            return new InvoicePage.Unknown("UNAVAILABLE");
        }
        return Invoices.page(invoices.values(), afterAddIndex, atMost);
    }

    /** A cursor of 0 brings no backlog, only what happens from now on (lightning.md D3). */
    @Override
    public InvoiceStream subscribe(Cursor from) {
        var first = from.settleIndex() > 0 ? (int) from.settleIndex() : streamed;
        var news = new ArrayDeque<>(settled.subList(Math.min(first, settled.size()), settled.size()));
        streamed = settled.size();
        return new InvoiceStream() {
            @Override
            public InvoiceNews next(Duration patience) {
                return news.isEmpty() ? new InvoiceNews.Quiet() : new InvoiceNews.Seen(news.poll());
            }

            @Override
            public void close() {}
        };
    }

    Optional<NodeInvoice> read(PaymentRequest text) {
        return invoices.values().stream()
                .filter(one -> one.text().equals(Optional.of(text)))
                .findFirst();
    }

    long receivedMsat() {
        return settled.stream().mapToLong(NodeInvoice::paidMsat).sum();
    }
}
