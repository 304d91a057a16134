package org.satoshispark.system.simulation;

import java.util.List;
import org.satoshispark.bitcoin.application.node.PaymentAnswer;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.application.node.PaymentOrder;

/** What lnd does with orders to pay: refuses a hash that it pays or paid, may start a failed one anew (lightning.md W4, W5, W9). */
final class Payments {
    static final List<String> REASONS = List.of(
            "FAILURE_REASON_TIMEOUT",
            "FAILURE_REASON_NO_ROUTE",
            "FAILURE_REASON_ERROR",
            "FAILURE_REASON_INCORRECT_PAYMENT_DETAILS",
            "FAILURE_REASON_INSUFFICIENT_BALANCE",
            "FAILURE_REASON_CANCELED");
    private final SimulatedNode node;

    Payments(SimulatedNode node) {
        this.node = node;
    }

    PaymentAnswer take(PaymentOrder order) {
        var payee = node.payees.get(order.text().text());
        if (payee == null) {
            return new PaymentAnswer.Refused("self-payments not allowed");
        }
        // lnd looks at the expiry before it looks for the payment itself (W5).
        if (!node.time.instant().isBefore(payee.expiresAt)) {
            return new PaymentAnswer.Refused("invoice expired");
        }
        if (payee.amountMsat == 0 == order.amountMsat().isEmpty()) {
            return new PaymentAnswer.Refused("amount must be given for an amountless invoice and for no other");
        }
        if (payee.fate != null && !(payee.fate instanceof PaymentFate.Failed)) {
            return new PaymentAnswer.AlreadyExists();
        }
        // A first word of refusal that has nothing to do with what we know.
        if (payee.fate == null && node.faulty && node.chance.oneIn(24)) {
            return new PaymentAnswer.Refused("missing payment address");
        }
        start(payee, order);
        return payee.fate;
    }

    void arriveLate(PaymentOrder order) {
        if (!node.away) {
            node.coverage.saw("node: a late call arrived");
            node.tale.tell(() -> "the node hears the late call for "
                    + node.payees.get(order.text().text()));
            take(order);
        }
    }

    private void start(Payee payee, PaymentOrder order) {
        node.moves++;
        payee.paidMsat = order.amountMsat().orElse(payee.amountMsat);
        if (payee.feeMsat > order.feeLimitMsat()) {
            fail(payee, "FAILURE_REASON_NO_ROUTE");
            return;
        }
        switch (node.faulty ? node.chance.below(8) : 0) {
            case 0, 1, 2 -> arrive(payee);
            case 3, 4 -> fail(payee, node.chance.oneOf(REASONS));
            default -> fly(payee);
        }
    }

    private void fly(Payee payee) {
        payee.fate = new PaymentFate.InFlight(100);
        node.tale.tell(() -> "the node is paying " + payee);
        var wait = node.chance.seconds(1, 20, 60, 600, 3600, 50_000);
        var succeeds = node.chance.oneIn(2);
        var reason = node.chance.oneOf(REASONS);
        node.later(wait, () -> {
            if (payee.isUnderWay()) {
                if (succeeds) {
                    arrive(payee);
                } else {
                    fail(payee, reason);
                }
            }
        });
    }

    private void arrive(Payee payee) {
        node.moves++;
        payee.timesPaid++;
        payee.fate = new PaymentFate.Succeeded(payee.preimage, payee.paidMsat, payee.feeMsat);
        node.tale.tell(() -> "the node has paid " + payee + ", " + payee.paidMsat + " + " + payee.feeMsat + " msat");
    }

    private void fail(Payee payee, String reason) {
        node.moves++;
        payee.fate = new PaymentFate.Failed(reason);
        node.tale.tell(() -> "the node gives up paying " + payee + ": " + reason);
    }

    /** After a restart lnd starts no new attempts: some of what was under way is given up (lightning.md W7). */
    void nodeRestarts() {
        for (var payee : node.payees.values()) {
            if (payee.isUnderWay() && node.chance.oneIn(3)) {
                fail(payee, "FAILURE_REASON_NO_ROUTE");
            }
        }
    }
}
