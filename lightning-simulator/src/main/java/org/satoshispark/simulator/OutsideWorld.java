package org.satoshispark.simulator;

import java.util.Optional;
import org.satoshispark.simulator.application.Draft;
import org.satoshispark.simulator.application.OutsideWallet;
import org.satoshispark.simulator.application.ReadPaymentRequest;
import org.satoshispark.simulator.application.ReceivePayment;
import org.satoshispark.simulator.domain.Behaviour;
import org.satoshispark.simulator.domain.FailureReason;
import org.satoshispark.simulator.domain.OutsideInvoice;
import org.satoshispark.simulator.domain.PaymentHash;
import org.satoshispark.simulator.domain.PaymentRequest;
import org.satoshispark.simulator.domain.Result;

/** The HTTP API's payments and invoices for tests in the same process. */
public final class OutsideWorld {
    private final ReadPaymentRequest reader;
    private final ReceivePayment receive;
    private final OutsideWallet wallet;

    OutsideWorld(ReadPaymentRequest reader, ReceivePayment receive, OutsideWallet wallet) {
        this.reader = reader;
        this.receive = receive;
        this.wallet = wallet;
    }

    /** As POST /payments. @param amountMsat 0 for what the invoice asks for */
    public ReceivePayment.Receipt pay(String paymentRequest, long amountMsat) {
        return switch (reader.read(paymentRequest)) {
            case Result.Done<PaymentRequest>(var request) ->
                receive.receive(
                        request.terms().hash(),
                        request.terms().paymentRequest(),
                        amountMsat == 0 ? request.terms().valueMsat() : amountMsat);
            case Result.Refused<PaymentRequest>(var refusal) -> throw new IllegalArgumentException(refusal.text());
        };
    }

    /** As POST /invoices. @param amountMsat 0 lets our node choose */
    public OutsideInvoice invoice(long amountMsat, Behaviour behaviour) {
        return invoice(amountMsat, Draft.USUAL_EXPIRY_SECONDS, behaviour);
    }

    /** As POST /invoices. @param amountMsat 0 lets our node choose */
    public OutsideInvoice invoice(long amountMsat, long expirySeconds, Behaviour behaviour) {
        return wallet.ask(amountMsat, "outside", expirySeconds, behaviour);
    }

    /** As POST /invoices with a paymentHash (lightning.md W19). */
    public OutsideInvoice wrapped(PaymentHash hash, long amountMsat, FailureReason reason) {
        return wallet.wrap(hash, amountMsat, "wrapped", Draft.USUAL_EXPIRY_SECONDS, reason);
    }

    /** As GET /invoices/{hash}. */
    public Optional<OutsideInvoice> find(PaymentHash hash) {
        return wallet.find(hash);
    }

    /** As PUT /invoices/{hash}/behaviour. */
    public void script(PaymentHash hash, Behaviour behaviour) {
        mustBeDone(wallet.script(hash, behaviour));
    }

    /** As POST /invoices/{hash}/outcome SUCCEED. */
    public void succeed(PaymentHash hash) {
        mustBeDone(wallet.end(hash, null));
    }

    /** As POST /invoices/{hash}/outcome FAIL. */
    public void fail(PaymentHash hash, FailureReason reason) {
        mustBeDone(wallet.end(hash, reason));
    }

    private static void mustBeDone(Result<OutsideInvoice> result) {
        if (result instanceof Result.Refused<OutsideInvoice>(var refusal)) {
            throw new IllegalStateException(refusal.text());
        }
    }
}
