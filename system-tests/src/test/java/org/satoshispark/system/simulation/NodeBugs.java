package org.satoshispark.system.simulation;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.satoshispark.bitcoin.application.node.CancelAnswer;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.application.node.NodeInvoice.State;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.node.PaymentAnswer;
import org.satoshispark.bitcoin.application.node.PaymentFate;
import org.satoshispark.bitcoin.application.node.PaymentOrder;
import org.satoshispark.bitcoin.application.node.ReceivingNode;
import org.satoshispark.bitcoin.application.node.TrackAnswer;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.testing.PayingThrough;
import org.satoshispark.kit.Reaction;
import org.satoshispark.kit.Touches;
import org.satoshispark.messages.AccountingEvent.WithdrawalAccepted;
import org.satoshispark.messages.Message;
import org.satoshispark.system.services.Invoices;
import org.satoshispark.system.services.NodePorts;

/** Faults in what is made of the node's words. */
final class NodeBugs {
    private NodeBugs() {}

    static List<Planted> all() {
        return List.of(
                new Planted(
                        "unknown is failed",
                        "a payment whose answer is missing has failed",
                        3_000,
                        () -> Faults.pays(UnknownIsFailed::new)),
                new Planted(
                        "unknown look is failed",
                        "a look that gets no answer has shown a failure",
                        3_000,
                        () -> Faults.pays(UnknownLookIsFailed::new)),
                new Planted(
                        "release on in-flight",
                        "what is still under way has failed",
                        3_000,
                        () -> Faults.pays(InFlightIsFailed::new)),
                new Planted(
                        "not found is failed",
                        "what the node does not know yet has failed",
                        3000,
                        () -> Faults.pays(NotFoundIsFailed::new)),
                new Planted(
                        "fee limit above what is held",
                        "the node may spend ten times the fee that is held",
                        3_000,
                        () -> Faults.pays(LimitTooHigh::new)),
                new Planted(
                        "cancel not awaited",
                        "an own invoice is settled internally and never canceled at the node",
                        3_000,
                        () -> Faults.receives(CancelNotAwaited::new)),
                new Planted(
                        "expired but paid deposit dropped",
                        "an invoice that was paid after its expiry is taken for dead",
                        3_000,
                        () -> Faults.receives(LateIsDead::new)),
                new Planted(
                        "credits what was asked",
                        "an overpaid deposit is credited with the amount asked for",
                        3_000,
                        () -> Faults.receives(AsAsked::new)),
                new Planted(
                        "cursor before the effect",
                        "the settlement cursor is stored before the settlement has its effect",
                        3_000,
                        CursorFirst::new),
                new Planted(
                        "node called in a transaction",
                        "the node is looked at while a unit of work is open",
                        3_000,
                        CallsInside::new),
                new Planted(
                        "cancel refused, taken for done",
                        "an own invoice that was paid from outside is settled internally too",
                        3_000,
                        () -> Faults.receives(SettledIsCanceled::new)));
    }

    private static final class UnknownIsFailed extends PayingThrough {
        UnknownIsFailed(PayingNode real) {
            super(real);
        }

        @Override
        public PaymentAnswer pay(PaymentOrder order, Duration patience) {
            var answer = real.pay(order, patience);
            return answer instanceof PaymentAnswer.Unknown(String why) ? new PaymentFate.Failed(why) : answer;
        }
    }

    private static final class UnknownLookIsFailed extends PayingThrough {
        UnknownLookIsFailed(PayingNode real) {
            super(real);
        }

        @Override
        public TrackAnswer track(PaymentHash hash, Duration patience) {
            var answer = real.track(hash, patience);
            return answer instanceof TrackAnswer.Unknown(String why) ? new PaymentFate.Failed(why) : answer;
        }
    }

    private static final class InFlightIsFailed extends PayingThrough {
        InFlightIsFailed(PayingNode real) {
            super(real);
        }

        @Override
        public TrackAnswer track(PaymentHash hash, Duration patience) {
            var answer = real.track(hash, patience);
            return answer instanceof PaymentFate.InFlight ? new PaymentFate.Failed("takes too long") : answer;
        }
    }

    private static final class NotFoundIsFailed extends PayingThrough {
        NotFoundIsFailed(PayingNode real) {
            super(real);
        }

        @Override
        public TrackAnswer track(PaymentHash hash, Duration patience) {
            var answer = real.track(hash, patience);
            return answer instanceof TrackAnswer.NotFound ? new PaymentFate.Failed("not found") : answer;
        }
    }

    private static final class LimitTooHigh extends PayingThrough {
        LimitTooHigh(PayingNode real) {
            super(real);
        }

        @Override
        public PaymentAnswer pay(PaymentOrder order, Duration patience) {
            return real.pay(
                    new PaymentOrder(
                            order.text(),
                            order.hash(),
                            order.amountMsat(),
                            10 * order.feeLimitMsat(),
                            order.attempts()),
                    patience);
        }
    }

    private static final class CancelNotAwaited extends ReceivingThrough {
        CancelNotAwaited(ReceivingNode real) {
            super(real);
        }

        @Override
        public CancelAnswer cancel(PaymentHash hash) {
            return new CancelAnswer.Canceled();
        }
    }

    private static final class SettledIsCanceled extends ReceivingThrough {
        SettledIsCanceled(ReceivingNode real) {
            super(real);
        }

        @Override
        public CancelAnswer cancel(PaymentHash hash) {
            var answer = real.cancel(hash);
            return answer instanceof CancelAnswer.Settled ? new CancelAnswer.Canceled() : answer;
        }
    }

    private static final class LateIsDead extends ReceivingThrough {
        LateIsDead(ReceivingNode real) {
            super(real);
        }

        @Override
        NodeInvoice seen(NodeInvoice invoice) {
            var late = invoice.settledAt().filter(at -> at.isAfter(invoice.expiresAt()));
            return late.isEmpty() ? invoice : Invoices.as(invoice, State.CANCELED, 0, 0, java.util.Optional.empty());
        }
    }

    private static final class AsAsked extends ReceivingThrough {
        AsAsked(ReceivingNode real) {
            super(real);
        }

        @Override
        NodeInvoice seen(NodeInvoice invoice) {
            return invoice.state() != State.SETTLED
                    ? invoice
                    : Invoices.as(
                            invoice, State.SETTLED, invoice.amountMsat(), invoice.settleIndex(), invoice.settledAt());
        }
    }

    private static final class CursorFirst implements Bug {
        @Override
        public NodePorts node(NodePorts real, Rows rows) {
            return new NodePorts(
                    real.status(),
                    new ReceivingThrough(real.receiving()) {
                        @Override
                        NodeInvoice seen(NodeInvoice invoice) {
                            var nodes = rows.bitcoin().nodes;
                            var seen = Touches.of(nodes, SimulatedNode.ID);
                            rows.bitcoin().transactions.runAndAwait(seen, work -> {
                                work.get(nodes, SimulatedNode.ID).read(invoice.addIndex(), invoice.settleIndex());
                                return null;
                            });
                            return invoice;
                        }
                    },
                    real.paying());
        }
    }

    private static final class CallsInside implements Bug {
        private NodePorts ports;

        @Override
        public NodePorts node(NodePorts real, Rows rows) {
            ports = real;
            return real;
        }

        @Override
        public Reaction reaction(String service, Message message, Function<Message, Reaction> real) {
            var reaction = real.apply(message);
            if (!(message instanceof WithdrawalAccepted)) {
                return reaction;
            }
            return new Reaction(reaction.bound()
                    .map(bound -> new Reaction.Bound(bound.touches(), work -> {
                        ports.status().look();
                        return bound.on().apply(work);
                    })));
        }
    }
}
