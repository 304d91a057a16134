package org.satoshispark.simulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.satoshispark.simulator.contract.NodeClient.order;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.ChannelBalanceResponse;

/** ChannelBalance, to the msat: what came and went, and where money is while it is on its way (lightning.md N10). */
interface BalanceContract extends Contract {
    private ChannelBalanceResponse balance() {
        return node().lightning().channelBalance(ChannelBalances.REQUEST);
    }

    @Test
    default void theBalanceMovesByTheAmountAndTheFee() {
        var before = ChannelBalances.of(node());
        var paid = node().pay(network().outsideInvoice(1_234_567, 3600));
        var after = ChannelBalances.of(node());
        assertThat(before - after).isEqualTo(paid.getValueMsat() + paid.getFeeMsat());
        assertThat(network().outsidePays(node().addInvoice(7_777).getPaymentRequest(), 7_777))
                .isTrue();
        assertThat(ChannelBalances.of(node()) - after).isEqualTo(7_777);
    }

    @Test
    default void aFailedPaymentCostsNothing() {
        var before = ChannelBalances.of(node());
        var invoice = network().outsideHeldInvoice(2_000_000);
        var stream = node().send(order(invoice));
        stream.await(Payments::isOnItsWay);
        network().cancelOutside(invoice);
        stream.await(Payments::isFinal);
        assertThat(ChannelBalances.of(node())).isEqualTo(before);
    }

    @Test
    default void moneyOnItsWayOutLeavesOursAtOnceAndIsTheOthersUnsettled() {
        var before = ChannelBalances.of(node());
        var invoice = network().outsideHeldInvoice(2_000_000);
        var stream = node().send(order(invoice));
        var flying = stream.await(Payments::isOnItsWay);
        var leaving = flying.getHtlcs(0).getRoute().getTotalAmtMsat();
        Awaitility.await().until(() -> balance().getUnsettledRemoteBalance().getMsat() == leaving);
        assertThat(balance().getLocalBalance().getMsat()).isEqualTo(before - leaving);
        network().settleOutside(invoice);
        var paid = stream.await(Payments::isFinal);
        assertThat(leaving).isEqualTo(paid.getValueMsat() + paid.getFeeMsat());
        assertThat(ChannelBalances.of(node())).isEqualTo(before - leaving);
    }

    @Test
    default void moneyHeldForUsIsOursUnsettled() {
        var before = ChannelBalances.of(node());
        var held = Held.invoice(node(), 9_999);
        assertThat(network().outsidePays(held.text(), 9_999)).isTrue();
        assertThat(balance().getUnsettledLocalBalance().getMsat()).isEqualTo(9_999);
        assertThat(balance().getLocalBalance().getMsat()).isEqualTo(before);
        held.settle(node());
        assertThat(ChannelBalances.of(node())).isEqualTo(before + 9_999);
    }
}
