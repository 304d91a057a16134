package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.NOT_FOUND;
import static io.grpc.Status.Code.OK;
import static io.grpc.Status.Code.UNAVAILABLE;
import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.NodeClient.order;

import io.grpc.Status;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.Payment;
import org.satoshispark.lnd.lnrpc.Payment.PaymentStatus;

/** How calls end when the node goes: no such end is a word about an invoice or a payment. */
interface StreamEndContract extends Contract {
    /** One of each, open, of a payment that the payee holds. */
    record Streams(String invoice, Recorded<Invoice> all, Recorded<Invoice> one, Recorded<Payment> payment) {}

    private Streams open() {
        var all = node().subscribeLive(0, 0);
        var one = node().subscribeSingle(node().addInvoice(1_000).getRHash());
        one.awaitCount(1);
        var invoice = network().outsideHeldInvoice(1_000_000);
        node().send(order(invoice)).await(Payments::isOnItsWay);
        network().awaitHeld(invoice);
        var payment = node().track(node().hashOf(invoice));
        payment.awaitCount(1);
        return new Streams(invoice, all, one, payment);
    }

    private void mayStillSucceed(Streams streams) {
        assertThat(streams.payment().events()).noneMatch(Payments::isFinal);
        network().settleOutside(streams.invoice());
        var end = node().track(node().hashOf(streams.invoice())).await(Payments::isFinal);
        assertThat(end.getStatus()).isEqualTo(PaymentStatus.SUCCEEDED);
    }

    /** In order means that the streams of invoices may end as if all were said, and those of payments as if refused. */
    @Test
    default void aNodeThatIsStoppedEndsItsStreams() {
        var streams = open();
        outage(network()::stop, () -> {
            assertThat(streams.all().awaitEnd().getCode()).isIn(OK, UNAVAILABLE);
            assertThat(streams.one().awaitEnd().getCode()).isIn(OK, UNAVAILABLE);
            assertThat(streams.payment().awaitEnd().getCode()).isIn(UNKNOWN, UNAVAILABLE);
        });
        mayStillSucceed(streams);
    }

    @Test
    default void aNodeThatIsKilledBreaksItsStreams() {
        var streams = open();
        outage(network()::kill, () -> {
            assertThat(streams.all().awaitEnd().getCode()).isEqualTo(UNAVAILABLE);
            assertThat(streams.one().awaitEnd().getCode()).isEqualTo(UNAVAILABLE);
            assertThat(streams.payment().awaitEnd().getCode()).isEqualTo(UNAVAILABLE);
        });
        mayStillSucceed(streams);
    }

    @Test
    default void whileItStartsNothingThatItKnewIsNotFound() throws InterruptedException {
        var added = node().addInvoice(1_000);
        var invoice = network().outsideInvoice(1_000_000, 3600);
        node().pay(invoice);
        var hash = node().hashOf(invoice);
        Set<Status.Code> said = EnumSet.noneOf(Status.Code.class);
        var started = new AtomicBoolean();
        var asker = node();
        var asking = Thread.ofPlatform().start(() -> {
            while (!started.get()) {
                asker.track(hash).endWithin(Duration.ofSeconds(5)).ifPresent(end -> said.add(end.getCode()));
                said.add(Refusals.codeOf(() -> asker.lookup(added.getRHash())));
            }
        });
        try {
            outage(network()::kill, () -> {});
        } finally {
            started.set(true);
            asking.join();
        }
        assertThat(said).contains(OK).doesNotContain(NOT_FOUND);
        assertThat(node().lookup(added.getRHash()).getState()).isEqualTo(Invoice.InvoiceState.OPEN);
    }
}
