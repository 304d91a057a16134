package org.satoshispark.simulator.contract;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.satoshispark.lnd.lnrpc.ChannelBalanceRequest;

/** Reads what is ours in the channels. */
final class ChannelBalances {
    static final ChannelBalanceRequest REQUEST = ChannelBalanceRequest.getDefaultInstance();

    private ChannelBalances() {}

    /** Ours in msat, once nothing is on its way: a real node commits a moment after it has told the outcome. */
    static long of(NodeClient node) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> {
            var balance = node.lightning().channelBalance(REQUEST);
            return balance.getUnsettledLocalBalance().getMsat() == 0
                    && balance.getUnsettledRemoteBalance().getMsat() == 0;
        });
        return node.lightning().channelBalance(REQUEST).getLocalBalance().getMsat();
    }
}
