package org.satoshispark.simulator.adapter.grpc;

import io.grpc.stub.StreamObserver;
import org.satoshispark.lnd.invoicesrpc.AddHoldInvoiceRequest;
import org.satoshispark.lnd.invoicesrpc.AddHoldInvoiceResp;
import org.satoshispark.lnd.invoicesrpc.CancelInvoiceMsg;
import org.satoshispark.lnd.invoicesrpc.CancelInvoiceResp;
import org.satoshispark.lnd.invoicesrpc.InvoicesGrpc.InvoicesImplBase;
import org.satoshispark.lnd.invoicesrpc.LookupInvoiceMsg;
import org.satoshispark.lnd.invoicesrpc.SettleInvoiceMsg;
import org.satoshispark.lnd.invoicesrpc.SettleInvoiceResp;
import org.satoshispark.lnd.invoicesrpc.SubscribeSingleInvoiceRequest;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.simulator.application.CancelInvoice;
import org.satoshispark.simulator.application.SettleInvoice;
import org.satoshispark.simulator.domain.PaymentHash;
import org.satoshispark.simulator.domain.Result;

/** The service invoicesrpc.Invoices. */
final class InvoicesCalls extends InvoicesImplBase {
    private final InvoiceDesk invoices;
    private final InvoiceStreams streams;
    private final CancelInvoice cancel;
    private final SettleInvoice settle;

    InvoicesCalls(InvoiceDesk invoices, InvoiceStreams streams, CancelInvoice cancel, SettleInvoice settle) {
        this.invoices = invoices;
        this.streams = streams;
        this.cancel = cancel;
        this.settle = settle;
    }

    @Override
    public void subscribeSingleInvoice(SubscribeSingleInvoiceRequest request, StreamObserver<Invoice> observer) {
        switch (Hashes.hash(request.getRHash())) {
            case Result.Done<PaymentHash>(var hash) -> streams.single(hash, observer);
            case Result.Refused<PaymentHash>(var refusal) -> observer.onError(Statuses.of(refusal));
        }
    }

    @Override
    public void cancelInvoice(CancelInvoiceMsg request, StreamObserver<CancelInvoiceResp> observer) {
        Statuses.answer(
                observer,
                Hashes.hash(request.getPaymentHash()).then(cancel::cancel),
                canceled -> CancelInvoiceResp.getDefaultInstance());
    }

    @Override
    public void addHoldInvoice(AddHoldInvoiceRequest request, StreamObserver<AddHoldInvoiceResp> observer) {
        Statuses.answer(observer, invoices.addHeld(request), response -> response);
    }

    @Override
    public void settleInvoice(SettleInvoiceMsg request, StreamObserver<SettleInvoiceResp> observer) {
        Statuses.answer(
                observer,
                Hashes.preimage(request.getPreimage()).then(settle::settle),
                settled -> SettleInvoiceResp.getDefaultInstance());
    }

    @Override
    public void lookupInvoiceV2(LookupInvoiceMsg request, StreamObserver<Invoice> observer) {
        Statuses.answer(observer, invoices.lookup(request), InvoiceMessages::of);
    }
}
