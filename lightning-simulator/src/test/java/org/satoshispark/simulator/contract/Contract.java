package org.satoshispark.simulator.contract;

import io.grpc.ManagedChannel;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.satoshispark.lnd.lnrpc.GetInfoRequest;

/** What every part of the contract stands on. */
public interface Contract {
    NetworkUnderTest network();

    /** The one connection that all tests share, watched by {@link Coverage}. */
    ManagedChannel channel();

    default NodeClient node() {
        return new NodeClient(channel(), network().macaroon("admin"));
    }

    /** A well-made invoice of a node to which no way leads. */
    default String unroutableInvoice(long amountMsat) {
        return Stranger.signs(network().outsideInvoice(amountMsat, 3600));
    }

    /** Stops or kills the node, and starts it again whatever comes of it. */
    default void outage(Runnable end, Runnable meanwhile) {
        end.run();
        try {
            meanwhile.run();
        } finally {
            start();
        }
    }

    /** Starts the stopped node; returns when it answers over the shared connection. */
    default void start() {
        network().start();
        Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
            channel().resetConnectBackoff();
            return node().lightning()
                            .getInfo(GetInfoRequest.getDefaultInstance())
                            .getNumActiveChannels()
                    > 0;
        });
    }
}
