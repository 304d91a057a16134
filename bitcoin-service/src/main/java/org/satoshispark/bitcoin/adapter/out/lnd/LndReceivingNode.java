package org.satoshispark.bitcoin.adapter.out.lnd;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import java.time.Duration;
import org.satoshispark.bitcoin.application.node.*;
import org.satoshispark.bitcoin.application.node.NodeInvoice.State;
import org.satoshispark.bitcoin.domain.node.Cursor;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;
import org.satoshispark.lnd.invoicesrpc.CancelInvoiceMsg;
import org.satoshispark.lnd.invoicesrpc.InvoicesGrpc;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.InvoiceSubscription;
import org.satoshispark.lnd.lnrpc.LightningGrpc;
import org.satoshispark.lnd.lnrpc.LightningGrpc.LightningBlockingV2Stub;
import org.satoshispark.lnd.lnrpc.ListInvoiceRequest;

/** {@link ReceivingNode} over lnd's gRPC, with the receiver's macaroon. */
public final class LndReceivingNode implements ReceivingNode {
    // A client holds the line while an invoice is made; the node needs milliseconds for it.
    private static final Duration SOMEBODY_WAITS = Duration.ofSeconds(8);
    private final LndChannel channel;

    public LndReceivingNode(LndChannel channel) {
        this.channel = channel;
    }

    @Override
    public AddAnswer add(InvoiceWanted wanted) {
        var request = Invoice.newBuilder()
                .setRPreimage(ByteString.copyFrom(wanted.preimage().reveal()))
                .setValueMsat(wanted.amountMsat())
                .setMemo(wanted.memo())
                .setExpiry(wanted.expiry().toSeconds())
                .build();
        return LndFaults.answer(
                () -> {
                    var made = channel.unary(LightningGrpc::newBlockingV2Stub, SOMEBODY_WAITS)
                            .addInvoice(request);
                    return new AddAnswer.Added(new PaymentRequest(made.getPaymentRequest()), made.getAddIndex());
                },
                status -> status.getCode() == Status.Code.DEADLINE_EXCEEDED
                        ? new AddAnswer.Silent(LndFaults.text(status))
                        : new AddAnswer.Unknown(LndFaults.text(status)));
    }

    @Override
    public LookupAnswer lookup(PaymentHash hash) {
        var request = org.satoshispark.lnd.lnrpc.PaymentHash.newBuilder()
                .setRHash(ByteString.copyFrom(hash.bytes()))
                .build();
        return LndFaults.answer(
                () -> new LookupAnswer.Found(LndInvoices.read(lightning().lookupInvoice(request))),
                status -> LndFaults.isNotFound(status)
                        ? new LookupAnswer.NotFound()
                        : new LookupAnswer.Unknown(LndFaults.text(status)));
    }

    @Override
    public CancelAnswer cancel(PaymentHash hash) {
        var request = CancelInvoiceMsg.newBuilder()
                .setPaymentHash(ByteString.copyFrom(hash.bytes()))
                .build();
        return LndFaults.answer(
                () -> {
                    channel.unary(InvoicesGrpc::newBlockingV2Stub).cancelInvoice(request);
                    return new CancelAnswer.Canceled();
                },
                status -> whyNotCanceled(hash, status));
    }

    private CancelAnswer whyNotCanceled(PaymentHash hash, Status refusal) {
        return switch (lookup(hash)) {
            case LookupAnswer.Found found
            when found.invoice().state() == State.SETTLED -> new CancelAnswer.Settled(found.invoice());
            case LookupAnswer.Found found when found.invoice().state() == State.CANCELED -> new CancelAnswer.Canceled();
            case LookupAnswer.Found stillOpen -> new CancelAnswer.Unknown(LndFaults.text(refusal));
            case LookupAnswer.NotFound none -> new CancelAnswer.NotFound();
            case LookupAnswer.Unknown unknown -> new CancelAnswer.Unknown(unknown.why());
        };
    }

    @Override
    public InvoicePage list(long afterAddIndex, int atMost) {
        var request = ListInvoiceRequest.newBuilder()
                .setIndexOffset(afterAddIndex)
                .setNumMaxInvoices(atMost)
                .build();
        return LndFaults.answer(
                () -> LndInvoices.page(lightning().listInvoices(request)),
                status -> new InvoicePage.Unknown(LndFaults.text(status)));
    }

    @Override
    public InvoiceStream subscribe(Cursor from) {
        var request = InvoiceSubscription.newBuilder()
                .setAddIndex(from.addIndex())
                .setSettleIndex(from.settleIndex())
                .build();
        return LndFaults.answer(
                () -> new LndInvoiceStream(
                        channel.streaming(LightningGrpc::newBlockingV2Stub).subscribeInvoices(request)),
                status -> new EndedStream(LndFaults.text(status)));
    }

    private LightningBlockingV2Stub lightning() {
        return channel.unary(LightningGrpc::newBlockingV2Stub);
    }

    /** A subscription that never came about. */
    private record EndedStream(String why) implements InvoiceStream {
        @Override
        public InvoiceNews next(Duration patience) {
            return new InvoiceNews.Ended(why);
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
