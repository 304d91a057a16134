package org.satoshispark.system.simulation;

import java.time.Duration;
import org.satoshispark.bitcoin.application.node.DecodeAnswer;
import org.satoshispark.bitcoin.application.node.DecodedInvoice;
import org.satoshispark.bitcoin.application.node.FeeAnswer;
import org.satoshispark.bitcoin.application.node.NodeSight;
import org.satoshispark.bitcoin.application.node.NodeStatus;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.node.PaymentAnswer;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.application.node.PaymentOrder;
import org.satoshispark.bitcoin.application.node.TrackAnswer;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/** The node where money goes out: every answer of lightning.md 5.6, late ones and none at all. */
record SimulatedPaying(SimulatedNode node, Payments payments) implements PayingNode, NodeStatus {
    private static final String GONE = "UNAVAILABLE";

    @Override
    public NodeSight look() {
        if (node.away) {
            node.coverage.saw("node look: away");
            return new NodeSight.Unreachable(GONE);
        }
        if (!node.synced) {
            node.coverage.saw("node look: not synced");
        }
        return new NodeSight.Reachable(SimulatedNode.ID, node.synced, 100, "regtest", "simulated");
    }

    @Override
    public DecodeAnswer decode(PaymentRequest text) {
        if (node.loses(24)) {
            node.coverage.saw("node decode: unknown");
            return new DecodeAnswer.Unknown(GONE);
        }
        var payee = node.payees.get(text.text());
        if (payee != null) {
            return new DecodeAnswer.Decoded(new DecodedInvoice(
                    text,
                    payee.hash,
                    SimulatedNode.ELSEWHERE,
                    payee.amountMsat,
                    "",
                    VirtualTime.BEGIN,
                    payee.expiresAt));
        }
        var own = node.invoices.get(new PaymentHash(text.text().substring("lnbcrt1".length())));
        return new DecodeAnswer.Decoded(new DecodedInvoice(
                text, own.hash(), SimulatedNode.ID, own.amountMsat(), own.memo(), own.createdAt(), own.expiresAt()));
    }

    @Override
    public PaymentAnswer pay(PaymentOrder order, Duration patience) {
        if (node.away || node.faulty && node.chance.oneIn(isTriedBefore(order) ? 2 : 8)) {
            return lost(order);
        }
        var answer = payments.take(order);
        if (node.loses(6)) {
            node.coverage.saw("node pay: done, answer lost");
            return new PaymentAnswer.Unknown("DEADLINE_EXCEEDED");
        }
        node.coverage.saw("node pay: " + word(answer));
        return answer;
    }

    /** A second try after a failure is where an old word can be taken for a new one (W10): it goes wrong more often. */
    private boolean isTriedBefore(PaymentOrder order) {
        var payee = node.payees.get(order.text().text());
        return payee != null && payee.fate instanceof PaymentFate.Failed;
    }

    /** The call may still lie in a queue somewhere (lightning.md W6). */
    private PaymentAnswer lost(PaymentOrder order) {
        if (node.faulty && node.chance.oneIn(2)) {
            var delay = node.chance.seconds(1, 30, 300, 1800);
            node.coverage.saw("node pay: arrives late");
            node.later(delay, () -> payments.arriveLate(order));
        } else {
            node.coverage.saw("node pay: lost on the way");
        }
        return new PaymentAnswer.Unknown(GONE);
    }

    @Override
    public TrackAnswer track(PaymentHash hash, Duration patience) {
        if (node.loses(10)) {
            node.coverage.saw("node track: unknown");
            return new TrackAnswer.Unknown(GONE);
        }
        var payee = node.byHash.get(hash);
        if (payee == null || payee.fate == null) {
            node.coverage.saw("node track: not found");
            return new TrackAnswer.NotFound();
        }
        node.coverage.saw("node track: " + word(payee.fate));
        return payee.fate;
    }

    @Override
    public FeeAnswer estimateFee(NodeId destination, long amountMsat) {
        throw new UnsupportedOperationException("no history asks for a quote");
    }

    private static String word(PaymentAnswer answer) {
        return switch (answer) {
            case PaymentFate.InFlight flying -> "in flight";
            case PaymentFate.Succeeded paid -> "paid";
            case PaymentFate.Failed failed -> failed.reason();
            case PaymentAnswer.AlreadyExists exists -> "exists already";
            case PaymentAnswer.Refused refused -> "refused: " + refused.text();
            case PaymentAnswer.Unknown unknown -> "unknown";
        };
    }
}
