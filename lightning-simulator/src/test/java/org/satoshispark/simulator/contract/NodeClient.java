package org.satoshispark.simulator.contract;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.HexFormat;
import org.awaitility.Awaitility;
import org.satoshispark.lnd.invoicesrpc.CancelInvoiceMsg;
import org.satoshispark.lnd.invoicesrpc.InvoicesGrpc;
import org.satoshispark.lnd.invoicesrpc.SubscribeSingleInvoiceRequest;
import org.satoshispark.lnd.lnrpc.AddInvoiceResponse;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.InvoiceSubscription;
import org.satoshispark.lnd.lnrpc.LightningGrpc;
import org.satoshispark.lnd.lnrpc.PayReq;
import org.satoshispark.lnd.lnrpc.PayReqString;
import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.lnrpc.PaymentHash;
import org.satoshispark.lnd.routerrpc.RouterGrpc;
import org.satoshispark.lnd.routerrpc.SendPaymentRequest;
import org.satoshispark.lnd.routerrpc.TrackPaymentRequest;

/** Short words for the calls that the contract makes again and again. */
public record NodeClient(ManagedChannel channel, String macaroonHex) {
    private static final Metadata.Key<String> MACAROON = Metadata.Key.of("macaroon", Metadata.ASCII_STRING_MARSHALLER);
    public static final long ENOUGH_FEE_MSAT = 100_000;

    public <S extends AbstractStub<S>> S with(S stub) {
        var metadata = new Metadata();
        metadata.put(MACAROON, macaroonHex);
        return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata));
    }

    public LightningGrpc.LightningBlockingStub lightning() {
        return with(LightningGrpc.newBlockingStub(channel));
    }

    public InvoicesGrpc.InvoicesBlockingStub invoices() {
        return with(InvoicesGrpc.newBlockingStub(channel));
    }

    public RouterGrpc.RouterBlockingStub router() {
        return with(RouterGrpc.newBlockingStub(channel));
    }

    public AddInvoiceResponse addInvoice(long msat) {
        return lightning()
                .addInvoice(Invoice.newBuilder()
                        .setValueMsat(msat)
                        .setMemo("deposit")
                        .build());
    }

    public Invoice lookup(ByteString hash) {
        return lightning().lookupInvoice(PaymentHash.newBuilder().setRHash(hash).build());
    }

    public void cancel(ByteString hash) {
        invoices()
                .cancelInvoice(
                        CancelInvoiceMsg.newBuilder().setPaymentHash(hash).build());
    }

    public PayReq decode(String invoice) {
        return lightning()
                .decodePayReq(PayReqString.newBuilder().setPayReq(invoice).build());
    }

    public ByteString hashOf(String invoice) {
        return ByteString.copyFrom(HexFormat.of().parseHex(decode(invoice).getPaymentHash()));
    }

    public Recorded<Invoice> subscribe(long addIndex, long settleIndex) {
        var recorded = new Recorded<Invoice>();
        with(LightningGrpc.newStub(channel))
                .subscribeInvoices(
                        InvoiceSubscription.newBuilder()
                                .setAddIndex(addIndex)
                                .setSettleIndex(settleIndex)
                                .build(),
                        recorded);
        return recorded;
    }

    /**
     * A subscription that is known to be open: the call may reach the node after a later one, so invoices are added until
     * the first event comes.
     */
    public Recorded<Invoice> subscribeLive(long addIndex, long settleIndex) {
        var recorded = subscribe(addIndex, settleIndex);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            addInvoice(1);
            return !recorded.events().isEmpty();
        });
        return recorded;
    }

    public Recorded<Invoice> subscribeSingle(ByteString hash) {
        var recorded = new Recorded<Invoice>();
        with(InvoicesGrpc.newStub(channel))
                .subscribeSingleInvoice(
                        SubscribeSingleInvoiceRequest.newBuilder()
                                .setRHash(hash)
                                .build(),
                        recorded);
        return recorded;
    }

    public static SendPaymentRequest.Builder order(String invoice) {
        return SendPaymentRequest.newBuilder()
                .setPaymentRequest(invoice)
                .setFeeLimitMsat(ENOUGH_FEE_MSAT)
                .setTimeoutSeconds(30);
    }

    public Recorded<Payment> send(SendPaymentRequest.Builder order) {
        var recorded = new Recorded<Payment>();
        with(RouterGrpc.newStub(channel)).sendPaymentV2(order.build(), recorded);
        return recorded;
    }

    public Recorded<Payment> track(ByteString hash) {
        var recorded = new Recorded<Payment>();
        with(RouterGrpc.newStub(channel))
                .trackPaymentV2(
                        TrackPaymentRequest.newBuilder().setPaymentHash(hash).build(), recorded);
        return recorded;
    }

    /** Sends and waits for the end. */
    public Payment pay(String invoice) {
        return send(order(invoice)).await(Payments::isFinal);
    }
}
