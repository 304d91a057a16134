package org.satoshispark.simulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.Invoice;
import org.satoshispark.lnd.lnrpc.Invoice.InvoiceState;

/** What happened while nobody listened comes from the cursors, over restarts of the node too (lightning.md D2, 5.7). */
interface InvoiceResumeContract extends Contract {
    private Invoice paid(long msat) {
        var added = node().addInvoice(msat);
        assertThat(network().outsidePays(added.getPaymentRequest(), msat)).isTrue();
        return node().lookup(added.getRHash());
    }

    @Test
    default void whatSettledWhileWeWereDownComesFirstAndThenWhatIsNew() {
        var seen = paid(1_000);
        var missed = paid(2_000);
        var stream = node().subscribe(seen.getAddIndex(), seen.getSettleIndex());
        stream.await(event -> event.getSettleIndex() == missed.getSettleIndex());
        var live = paid(3_000);
        stream.await(event -> event.getSettleIndex() == live.getSettleIndex());
        assertThat(stream.events())
                .filteredOn(event -> event.getState() == InvoiceState.SETTLED)
                .extracting(Invoice::getSettleIndex)
                .as("once for the addition, in its current state, and once for the settlement")
                .containsSubsequence(missed.getSettleIndex(), missed.getSettleIndex(), live.getSettleIndex())
                .hasSize(3);
    }

    @Test
    default void aSettlementOfAnInvoiceAddedBeforeTheCursorIsNotMissed() {
        var early = node().addInvoice(1_000);
        var seen = paid(2_000);
        assertThat(network().outsidePays(early.getPaymentRequest(), 1_000)).isTrue();
        var stream = node().subscribe(seen.getAddIndex(), seen.getSettleIndex());
        var settled = stream.await(event -> event.getRHash().equals(early.getRHash()));
        assertThat(settled.getState()).isEqualTo(InvoiceState.SETTLED);
        assertThat(settled.getSettleIndex()).isEqualTo(seen.getSettleIndex() + 1);
    }

    @Test
    default void indicesHaveNoGaps() {
        var first = paid(1_000);
        var second = paid(1_000);
        assertThat(second.getAddIndex()).isEqualTo(first.getAddIndex() + 1);
        assertThat(second.getSettleIndex()).isEqualTo(first.getSettleIndex() + 1);
    }

    @Test
    default void heldMoneyIsNotToldOnTheStreamOfAllButItsSettlementIs() {
        var stream = node().subscribeLive(0, 0);
        var held = Held.invoice(node(), 5_000);
        assertThat(network().outsidePays(held.text(), 5_000)).isTrue();
        held.settle(node());
        var settled = stream.await(event -> held.isOf(event) && event.getState() == InvoiceState.SETTLED);
        assertThat(settled.getAmtPaidMsat()).isEqualTo(5_000);
        assertThat(stream.events())
                .filteredOn(held::isOf)
                .extracting(Invoice::getState)
                .containsExactly(InvoiceState.OPEN, InvoiceState.SETTLED);
    }

    @Test
    default void theCursorHoldsOverARestartOfTheNode() {
        var seen = paid(1_000);
        var missed = paid(2_000);
        var broken = node().subscribeLive(0, 0);
        outage(network()::stop, broken::awaitEnd);
        var stream = node().subscribe(0, seen.getSettleIndex());
        assertThat(stream.awaitCount(1).getFirst()).isEqualTo(missed);
        var live = paid(3_000);
        assertThat(stream.await(event ->
                                event.getAddIndex() == live.getAddIndex() && event.getState() == InvoiceState.SETTLED)
                        .getSettleIndex())
                .isEqualTo(missed.getSettleIndex() + 1);
    }
}
