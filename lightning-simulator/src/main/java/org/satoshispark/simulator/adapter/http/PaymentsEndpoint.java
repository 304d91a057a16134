package org.satoshispark.simulator.adapter.http;

import java.util.List;
import org.satoshispark.simulator.application.ReadPaymentRequest;
import org.satoshispark.simulator.application.ReceivePayment;
import org.satoshispark.simulator.domain.PaymentRequest;
import org.satoshispark.simulator.domain.Result;

/** POST /payments: an outside wallet pays one of our invoices. */
final class PaymentsEndpoint {
    private static final int LONGEST_TEXT = 7089;

    /** @param amountMsat needed for an amountless invoice, otherwise to pay another amount than asked for */
    record Body(String paymentRequest, Long amountMsat) {}

    /** @param state SETTLED, or ACCEPTED for a hold invoice */
    record Paid(String paymentHash, String state, long amountMsat, long addIndex, long settleIndex) {}

    private final ReadPaymentRequest reader;
    private final ReceivePayment receive;

    PaymentsEndpoint(ReadPaymentRequest reader, ReceivePayment receive) {
        this.reader = reader;
        this.receive = receive;
    }

    List<Route> routes() {
        return List.of(Route.of("POST", "/payments", this::pay));
    }

    private Response pay(Request request) {
        var body = request.read(Body.class);
        var invoice = read(Fields.text("paymentRequest", body.paymentRequest(), LONGEST_TEXT));
        var asked = invoice.terms().valueMsat();
        var given = Fields.amount("amountMsat", body.amountMsat());
        if (asked == 0 && given == 0) {
            throw Problem.badRequest("amountMsat", "the invoice has no amount, so one is needed");
        }
        var terms = invoice.terms();
        return switch (receive.receive(terms.hash(), terms.paymentRequest(), given == 0 ? asked : given)) {
            case ReceivePayment.Receipt.Taken(var taken) ->
                Response.ok(new Paid(
                        taken.hash().hex(),
                        taken.state().name(),
                        taken.paidMsat(),
                        taken.addIndex(),
                        taken.settleIndex()));
            case ReceivePayment.Receipt.Refused(var reason, var detail) ->
                throw Problem.conflict(reason + ": " + detail);
        };
    }

    private PaymentRequest read(String text) {
        return switch (reader.read(text.strip())) {
            case Result.Done<PaymentRequest>(var invoice) -> invoice;
            case Result.Refused<PaymentRequest>(var refusal) ->
                throw Problem.badRequest("paymentRequest", refusal.text());
        };
    }
}
