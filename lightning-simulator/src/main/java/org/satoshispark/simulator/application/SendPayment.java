package org.satoshispark.simulator.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.satoshispark.simulator.domain.Book;
import org.satoshispark.simulator.domain.OutsideInvoice;
import org.satoshispark.simulator.domain.Payment;
import org.satoshispark.simulator.domain.PaymentHash;
import org.satoshispark.simulator.domain.PaymentRequest;
import org.satoshispark.simulator.domain.Refusal;
import org.satoshispark.simulator.domain.Reply;
import org.satoshispark.simulator.domain.Result;

/**
 * Starts a payment, checking in lnd's order: what the request says, its expiry, and only then duplicates (W5).
 * Two steps as in lnd: first the row, then, when the caller's stream listens, the sending.
 */
public final class SendPayment {
    /** @param reply what the script wants the caller to hear about it */
    public record Prepared(PaymentHash hash, Reply reply, long searchSeconds) {}

    private final Node node;
    private final NodeKeys keys;
    private final ReadPaymentRequest reader;
    private final Dispatch dispatch;
    private final Clock clock;

    public SendPayment(Node node, NodeKeys keys, ReadPaymentRequest reader, Dispatch dispatch, Clock clock) {
        this.node = node;
        this.keys = keys;
        this.reader = reader;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    public Result<Prepared> prepare(PaymentOrder order) {
        return reader.read(order.paymentRequest()).then(request -> {
            var refusal = refusal(order, request);
            return refusal == null
                    ? node.change(book -> prepare(book, order, request))
                    : Result.<Prepared>refused(refusal);
        });
    }

    private Refusal refusal(PaymentOrder order, PaymentRequest request) {
        var asked = request.terms().valueMsat();
        if (request.expiredAt(clock.instant().getEpochSecond())) {
            return Refusal.unknown("invoice expired. Valid until "
                    + Instant.ofEpochSecond(request.terms().expiresAt()));
        }
        if (request.terms().paymentAddr().isEmpty()) {
            return Refusal.unknown("payment request must contain either a payment address or blinded paths");
        }
        if (asked == 0 && order.amountMsat() == 0) {
            return Refusal.AMOUNT_MISSING;
        }
        if (asked != 0 && order.amountMsat() != 0) {
            return Refusal.AMOUNT_GIVEN;
        }
        var ours = request.destination().equals(keys.own().publicHex());
        return ours && !order.allowSelfPayment() ? Refusal.SELF_PAYMENT : null;
    }

    private Result<Prepared> prepare(Book book, PaymentOrder order, PaymentRequest request) {
        var hash = request.terms().hash();
        var earlier = book.payments().find(hash).map(SendPayment::duplicate).orElse(null);
        if (earlier != null) {
            return Result.refused(earlier);
        }
        var valueMsat = Math.max(request.terms().valueMsat(), order.amountMsat());
        var nowNs = Nanos.of(clock);
        var payment = Payment.started(
                hash, book.payments().nextIndex(), valueMsat, order.feeLimitMsat(), order.paymentRequest(), nowNs);
        book.save(payment);
        var reply = payee(book, payment).map(SendPayment::reply).orElse(Reply.TOLD);
        return Result.done(new Prepared(hash, reply, order.searchSeconds()));
    }

    /** To be called once, right after {@link #prepare}. */
    public void dispatch(Prepared prepared) {
        node.change(book -> {
            book.payments()
                    .find(prepared.hash())
                    .filter(payment -> !payment.status().terminal())
                    .ifPresent(payment -> dispatch(book, payment, prepared.searchSeconds()));
            return null;
        });
    }

    private void dispatch(Book book, Payment payment, long searchSeconds) {
        var payee = payee(book, payment).orElse(null);
        dispatch.run(book, payment, payee, searchSeconds);
    }

    private static Optional<OutsideInvoice> payee(Book book, Payment payment) {
        return book.outside()
                .find(payment.hash())
                .filter(invoice -> invoice.terms().paymentRequest().equalsIgnoreCase(payment.paymentRequest()));
    }

    private static Refusal duplicate(Payment payment) {
        return switch (payment.status()) {
            case IN_FLIGHT -> payment.attempt() == null ? Refusal.PAYMENT_EXISTS : Refusal.IN_TRANSITION;
            case SUCCEEDED -> Refusal.ALREADY_PAID;
            case FAILED -> null;
        };
    }

    private static Reply reply(OutsideInvoice invoice) {
        return invoice.behaviour().reply();
    }
}
