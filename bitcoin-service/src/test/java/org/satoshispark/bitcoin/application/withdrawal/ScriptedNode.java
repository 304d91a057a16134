package org.satoshispark.bitcoin.application.withdrawal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.satoshispark.bitcoin.application.node.*;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/** A node that answers as a story says, and remembers what it was asked. */
final class ScriptedNode implements PayingNode, ReceivingNode, NodeStatus, NodeTrust {
    static final NodeId ID = new NodeId("02" + "a".repeat(64));
    static final NodeId PAYEE = new NodeId("03" + "b".repeat(64));
    static final NodeId OTHER = new NodeId("02" + "c".repeat(64));

    final Map<String, DecodedInvoice> invoices = new HashMap<>();
    final List<PaymentOrder> paid = new ArrayList<>();
    final List<PaymentHash> canceled = new ArrayList<>();
    int tracked;
    Trust trust = new Trust.Trusted(ID);
    NodeSight sight = new NodeSight.Reachable(ID, true, 1, "regtest", "0.21.2-beta");
    Function<PaymentOrder, PaymentAnswer> onPay = order -> new PaymentAnswer.Unknown("not scripted");
    Supplier<TrackAnswer> onTrack = TrackAnswer.NotFound::new;
    Supplier<CancelAnswer> onCancel = CancelAnswer.Canceled::new;
    FeeAnswer fee = new FeeAnswer.Unknown("not scripted");
    boolean decodes = true;

    PaymentRequest invoice(String text, PaymentHash hash, NodeId payee, long amountMsat, Instant expiresAt) {
        var request = new PaymentRequest(text);
        invoices.put(
                text,
                new DecodedInvoice(
                        request, hash, payee, amountMsat, "school", expiresAt.minusSeconds(3600), expiresAt));
        return request;
    }

    @Override
    public DecodeAnswer decode(PaymentRequest text) {
        if (!decodes) {
            return new DecodeAnswer.Unknown("UNAVAILABLE");
        }
        var invoice = invoices.get(text.text());
        return invoice == null ? new DecodeAnswer.Malformed("checksum failed") : new DecodeAnswer.Decoded(invoice);
    }

    @Override
    public PaymentAnswer pay(PaymentOrder order, Duration patience) {
        paid.add(order);
        return onPay.apply(order);
    }

    @Override
    public TrackAnswer track(PaymentHash hash, Duration patience) {
        tracked++;
        return onTrack.get();
    }

    @Override
    public FeeAnswer estimateFee(NodeId destination, long amountMsat) {
        return fee;
    }

    @Override
    public CancelAnswer cancel(PaymentHash hash) {
        canceled.add(hash);
        return onCancel.get();
    }

    @Override
    public NodeSight look() {
        return sight;
    }

    @Override
    public Trust current() {
        return trust;
    }

    @Override
    public void lost(String why) {
        trust = new Trust.Unchecked(why);
    }

    @Override
    public AddAnswer add(InvoiceWanted wanted) {
        throw new UnsupportedOperationException("withdrawals make no invoices");
    }

    @Override
    public LookupAnswer lookup(PaymentHash hash) {
        throw new UnsupportedOperationException("cancel looks up by itself");
    }

    @Override
    public InvoicePage list(long afterAddIndex, int atMost) {
        throw new UnsupportedOperationException("withdrawals list no invoices");
    }

    @Override
    public InvoiceStream subscribe(org.satoshispark.bitcoin.domain.node.Cursor from) {
        throw new UnsupportedOperationException("withdrawals follow no invoices");
    }
}
