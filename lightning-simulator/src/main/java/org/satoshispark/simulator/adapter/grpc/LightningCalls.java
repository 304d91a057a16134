package org.satoshispark.simulator.adapter.grpc;

import io.grpc.stub.StreamObserver;
import org.satoshispark.lnd.lnrpc.AddInvoiceResponse;
import org.satoshispark.lnd.lnrpc.ChannelBalanceRequest;
import org.satoshispark.lnd.lnrpc.ChannelBalanceResponse;
import org.satoshispark.lnd.lnrpc.GetInfoRequest;
import org.satoshispark.lnd.lnrpc.GetInfoResponse;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.InvoiceSubscription;
import org.satoshispark.lnd.lnrpc.LightningGrpc.LightningImplBase;
import org.satoshispark.lnd.lnrpc.ListInvoiceRequest;
import org.satoshispark.lnd.lnrpc.ListInvoiceResponse;
import org.satoshispark.lnd.lnrpc.ListPaymentsRequest;
import org.satoshispark.lnd.lnrpc.ListPaymentsResponse;
import org.satoshispark.lnd.lnrpc.PayReq;
import org.satoshispark.lnd.lnrpc.PayReqString;
import org.satoshispark.lnd.lnrpc.PaymentHash;
import org.satoshispark.lnd.lnrpc.PendingChannelsRequest;
import org.satoshispark.lnd.lnrpc.PendingChannelsResponse;
import org.satoshispark.lnd.lnrpc.WalletBalanceRequest;
import org.satoshispark.lnd.lnrpc.WalletBalanceResponse;
import org.satoshispark.simulator.application.ReadPaymentRequest;

/** The service lnrpc.Lightning: each call handed to the class that knows. */
final class LightningCalls extends LightningImplBase {
    private final InvoiceDesk invoices;
    private final InvoiceStreams streams;
    private final InvoiceList invoiceList;
    private final PaymentList paymentList;
    private final NodeStatus status;
    private final ReadPaymentRequest reader;

    LightningCalls(
            InvoiceDesk invoices,
            InvoiceStreams streams,
            InvoiceList invoiceList,
            PaymentList paymentList,
            NodeStatus status,
            ReadPaymentRequest reader) {
        this.invoices = invoices;
        this.streams = streams;
        this.invoiceList = invoiceList;
        this.paymentList = paymentList;
        this.status = status;
        this.reader = reader;
    }

    @Override
    public void addInvoice(Invoice request, StreamObserver<AddInvoiceResponse> observer) {
        Statuses.answer(observer, invoices.add(request), response -> response);
    }

    @Override
    public void lookupInvoice(PaymentHash request, StreamObserver<Invoice> observer) {
        Statuses.answer(observer, invoices.lookup(request.getRHash()), InvoiceMessages::of);
    }

    @Override
    public void listInvoices(ListInvoiceRequest request, StreamObserver<ListInvoiceResponse> observer) {
        Statuses.answer(observer, invoiceList.list(request), response -> response);
    }

    @Override
    public void subscribeInvoices(InvoiceSubscription request, StreamObserver<Invoice> observer) {
        streams.all(request, observer);
    }

    @Override
    public void decodePayReq(PayReqString request, StreamObserver<PayReq> observer) {
        Statuses.answer(observer, reader.read(request.getPayReq()), PaymentRequestMessages::of);
    }

    @Override
    public void listPayments(ListPaymentsRequest request, StreamObserver<ListPaymentsResponse> observer) {
        Statuses.answer(observer, paymentList.list(request), response -> response);
    }

    @Override
    public void getInfo(GetInfoRequest request, StreamObserver<GetInfoResponse> observer) {
        Statuses.answer(observer, status.info());
    }

    @Override
    public void channelBalance(ChannelBalanceRequest request, StreamObserver<ChannelBalanceResponse> observer) {
        Statuses.answer(observer, status.balance());
    }

    /** The simulated node keeps nothing on the chain. */
    @Override
    public void walletBalance(WalletBalanceRequest request, StreamObserver<WalletBalanceResponse> observer) {
        Statuses.answer(observer, WalletBalanceResponse.getDefaultInstance());
    }

    /** Its one channel is never opened or closed while it runs. */
    @Override
    public void pendingChannels(PendingChannelsRequest request, StreamObserver<PendingChannelsResponse> observer) {
        Statuses.answer(observer, PendingChannelsResponse.getDefaultInstance());
    }
}
