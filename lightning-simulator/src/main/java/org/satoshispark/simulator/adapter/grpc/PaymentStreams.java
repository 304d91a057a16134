package org.satoshispark.simulator.adapter.grpc;

import io.grpc.stub.StreamObserver;
import java.util.function.Predicate;
import org.satoshispark.simulator.application.Node;
import org.satoshispark.simulator.domain.NodeEvent;
import org.satoshispark.simulator.domain.Payment;
import org.satoshispark.simulator.domain.PaymentHash;
import org.satoshispark.simulator.domain.Refusal;

/** The updates of one payment, or of all that are open; the current state first (lightning.md 5.7). */
final class PaymentStreams {
    private final Node node;

    PaymentStreams(Node node) {
        this.node = node;
    }

    /** Closes at the final state; refused when the node knows no such payment. */
    void one(PaymentHash hash, boolean finalOnly, StreamObserver<org.satoshispark.lnd.lnrpc.Payment> observer) {
        if (node.read(book -> book.payments().find(hash)).isEmpty()) {
            observer.onError(Statuses.of(Refusal.NOT_INITIATED));
            return;
        }
        var stream = new EventStream<>(observer);
        stream.leaveWith(node.listen(
                book -> book.payments().find(hash).ifPresent(payment -> tell(stream, payment, finalOnly)),
                event -> listen(event, payment -> payment.hash().equals(hash), stream, finalOnly)));
    }

    /** Never closes; what ended before is not shown. */
    void open(boolean finalOnly, StreamObserver<org.satoshispark.lnd.lnrpc.Payment> observer) {
        var stream = new EventStream<>(observer);
        stream.leaveWith(node.listen(
                book -> book.payments().all().stream()
                        .filter(payment -> !payment.status().terminal() && !finalOnly)
                        .forEach(payment -> stream.send(PaymentMessages.of(payment))),
                event -> {
                    if (event instanceof NodeEvent.PaymentUpdated(var payment)
                            && (payment.status().terminal() || !finalOnly)) {
                        stream.send(PaymentMessages.of(payment));
                    }
                }));
    }

    private static void listen(
            NodeEvent event,
            Predicate<Payment> wanted,
            EventStream<org.satoshispark.lnd.lnrpc.Payment> stream,
            boolean finalOnly) {
        if (event instanceof NodeEvent.PaymentUpdated(var payment) && wanted.test(payment)) {
            tell(stream, payment, finalOnly);
        }
    }

    private static void tell(
            EventStream<org.satoshispark.lnd.lnrpc.Payment> stream, Payment payment, boolean finalOnly) {
        if (payment.status().terminal()) {
            stream.send(PaymentMessages.of(payment));
            stream.finish();
        } else if (!finalOnly) {
            stream.send(PaymentMessages.of(payment));
        }
    }
}
