package org.satoshispark.system.sagas;

import java.time.Duration;
import java.util.Map;
import org.satoshispark.bitcoin.application.node.DecodeAnswer;
import org.satoshispark.bitcoin.application.node.FeeAnswer;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.node.PaymentAnswer;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.application.node.PaymentOrder;
import org.satoshispark.bitcoin.application.node.TrackAnswer;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/** The node as far as money goes out; answers as lightning.md 5.6 says that lnd does. */
record PayingSide(LightningNode node, Map<PaymentHash, OutsideInvoice> invoices) implements PayingNode {

    @Override
    public DecodeAnswer decode(PaymentRequest text) {
        return node.isAway() ? new DecodeAnswer.Unknown("UNAVAILABLE") : node.read(text);
    }

    @Override
    public PaymentAnswer pay(PaymentOrder order, Duration patience) {
        if (node.isAway()) {
            return new PaymentAnswer.Unknown("UNAVAILABLE");
        }
        var invoice = invoices.values().stream()
                .filter(one -> one.text.equals(order.text().text()))
                .findFirst()
                .orElseThrow();
        var answer = pay(invoice, order);
        node.called();
        return answer;
    }

    private static PaymentAnswer pay(OutsideInvoice invoice, PaymentOrder order) {
        var known = invoice.fate();
        if (known.isPresent() && !(known.get() instanceof PaymentFate.Failed)) {
            return new PaymentAnswer.AlreadyExists();
        }
        if (invoice.feeMsat > order.feeLimitMsat()) {
            invoice.comesBack("FAILURE_REASON_NO_ROUTE");
            return invoice.fate().orElseThrow();
        }
        invoice.timesAsked++;
        return switch (invoice.plan) {
            case SUCCEEDS -> {
                invoice.arrives();
                yield invoice.fate().orElseThrow();
            }
            case FAILS -> {
                invoice.comesBack("FAILURE_REASON_NO_ROUTE");
                yield invoice.fate().orElseThrow();
            }
            case STAYS_IN_FLIGHT -> {
                invoice.isOnItsWay();
                yield invoice.fate().orElseThrow();
            }
            case SUCCEEDS_UNHEARD -> {
                invoice.arrives();
                yield new PaymentAnswer.Unknown("UNAVAILABLE");
            }
            case ARRIVES_LATE -> {
                if (invoice.timesAsked == 1) {
                    yield new PaymentAnswer.Unknown("UNAVAILABLE");
                }
                invoice.arrives();
                yield new PaymentAnswer.AlreadyExists();
            }
            case NEVER_ARRIVES -> new PaymentAnswer.Unknown("UNAVAILABLE");
            case IS_REFUSED -> new PaymentAnswer.Refused("self-payments not allowed");
        };
    }

    @Override
    public TrackAnswer track(PaymentHash hash, Duration patience) {
        if (node.isAway()) {
            return new TrackAnswer.Unknown("UNAVAILABLE");
        }
        var fate = invoices.get(hash).fate();
        node.called();
        return fate.<TrackAnswer>map(known -> known).orElseGet(TrackAnswer.NotFound::new);
    }

    @Override
    public FeeAnswer estimateFee(NodeId destination, long amountMsat) {
        throw new UnsupportedOperationException("no story asks for a quote");
    }
}
