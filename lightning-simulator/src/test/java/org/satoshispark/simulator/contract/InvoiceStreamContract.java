package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.OK;
import static io.grpc.Status.Code.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.Refusals.refused;

import com.google.protobuf.ByteString;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.AddInvoiceResponse;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.Invoice.InvoiceState;
import org.satoshispark.simulator.domain.Preimage;

/** SubscribeInvoices with its cursor rules, SubscribeSingleInvoice (lightning.md 5.7). */
interface InvoiceStreamContract extends Contract {
    @Test
    default void aSettlementArrivesLive() {
        var stream = node().subscribeLive(0, 0);
        var added = node().addInvoice(4_000);
        assertThat(stream.await(event -> isOf(event, added)).getState()).isEqualTo(InvoiceState.OPEN);
        network().outsidePays(added.getPaymentRequest(), 4_000);
        var settled = stream.await(event -> isOf(event, added) && event.getState() == InvoiceState.SETTLED);
        assertThat(settled.getAmtPaidMsat()).isEqualTo(4_000);
        assertThat(settled.getSettleIndex()).isPositive();
    }

    @Test
    default void settlementsAfterTheCursorArriveOnceAndInOrder() {
        var cursor = settled(1_000).getSettleIndex();
        var second = settled(2_000);
        var third = settled(3_000);
        var stream = node().subscribe(0, cursor);
        assertThat(stream.awaitCount(2))
                .extracting(Invoice::getSettleIndex)
                .containsExactly(second.getSettleIndex(), third.getSettleIndex());
        assertThat(third.getSettleIndex()).isGreaterThan(second.getSettleIndex());
    }

    @Test
    default void aCursorOfZeroBringsNoBacklog() {
        var before = settled(1_000);
        var stream = node().subscribeLive(0, 0);
        assertThat(stream.events()).allMatch(event -> event.getAddIndex() > before.getAddIndex());
    }

    @Test
    default void aCursorBeyondTheLastSettlementBringsNoBacklog() {
        var last = settled(1_000).getSettleIndex();
        var stream = node().subscribeLive(0, last + 1_000);
        assertThat(stream.events()).noneMatch(event -> event.getState() == InvoiceState.SETTLED);
    }

    @Test
    default void addedInvoicesAfterTheCursorComeInTheirCurrentState() {
        var cursor = node().addInvoice(1_000).getAddIndex();
        var paid = settled(2_000);
        var canceled = node().addInvoice(3_000);
        node().cancel(canceled.getRHash());
        var held = Held.invoice(node(), 4_000);
        assertThat(network().outsidePays(held.text(), 4_000)).isTrue();
        var open = node().addInvoice(5_000);
        var backlog = node().subscribe(cursor, 0).awaitCount(2);
        assertThat(backlog)
                .as("neither what was canceled nor what is held")
                .extracting(Invoice::getAddIndex)
                .containsExactlyInAnyOrder(paid.getAddIndex(), open.getAddIndex());
        assertThat(backlog)
                .extracting(Invoice::getState)
                .containsExactlyInAnyOrder(InvoiceState.SETTLED, InvoiceState.OPEN);
        held.settle(node());
    }

    @Test
    default void cancellationsAreNotToldOnTheStreamOfAll() {
        var stream = node().subscribeLive(0, 0);
        var canceled = node().addInvoice(1_000);
        node().cancel(canceled.getRHash());
        var later = node().addInvoice(2_000);
        stream.await(event -> isOf(event, later));
        assertThat(stream.events()).noneMatch(event -> event.getState() == InvoiceState.CANCELED);
    }

    @Test
    default void theStreamOfOneInvoiceSaysItsStateAndClosesWhenItIsSettled() {
        var added = node().addInvoice(1_000);
        var stream = node().subscribeSingle(added.getRHash());
        assertThat(stream.awaitCount(1).getFirst().getState()).isEqualTo(InvoiceState.OPEN);
        network().outsidePays(added.getPaymentRequest(), 1_000);
        assertThat(stream.awaitEnd().getCode()).isEqualTo(OK);
        assertThat(stream.events().getLast().getState()).isEqualTo(InvoiceState.SETTLED);
    }

    @Test
    default void theStreamOfOneInvoiceSaysItsCancellation() {
        var added = node().addInvoice(1_000);
        var stream = node().subscribeSingle(added.getRHash());
        stream.awaitCount(1);
        node().cancel(added.getRHash());
        assertThat(stream.awaitEnd().getCode()).isEqualTo(OK);
        assertThat(stream.events().getLast().getState()).isEqualTo(InvoiceState.CANCELED);
        assertThat(node().subscribeSingle(added.getRHash()).awaitEnd().getCode())
                .isEqualTo(OK);
    }

    @Test
    default void anInvoiceMayBeWatchedBeforeItIsMade() {
        var preimage = InvoiceContract.random32();
        var hash =
                ByteString.copyFrom(Preimage.of(preimage.toByteArray()).hash().bytes());
        var stream = node().subscribeSingle(hash);
        node().addInvoice(1);
        node().lightning()
                .addInvoice(Invoice.newBuilder()
                        .setRPreimage(preimage)
                        .setValueMsat(1_000)
                        .build());
        assertThat(stream.awaitCount(1).getFirst().getState()).isEqualTo(InvoiceState.OPEN);
        refused(
                UNKNOWN,
                "invalid hash length of 0, want 32",
                node().subscribeSingle(ByteString.EMPTY).awaitEnd());
    }

    private Invoice settled(long msat) {
        var added = node().addInvoice(msat);
        assertThat(network().outsidePays(added.getPaymentRequest(), msat)).isTrue();
        return node().lookup(added.getRHash());
    }

    private static boolean isOf(Invoice event, AddInvoiceResponse added) {
        return event.getRHash().equals(added.getRHash());
    }
}
