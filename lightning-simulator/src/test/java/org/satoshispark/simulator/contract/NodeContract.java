package org.satoshispark.simulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * How the suite needs a Lightning node to behave, over gRPC. One subclass backs it with the simulator, another (in
 * system-tests) with a real lnd; where they differ, the simulator is wrong (lnd.md 5). Tests share one node, one after
 * the other, and ask nothing about which of the two it is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class NodeContract
        implements ConnectionContract,
                InvoiceContract,
                InvoiceWishContract,
                InvoiceListContract,
                InvoiceStreamContract,
                InvoiceResumeContract,
                HoldInvoiceContract,
                DecodeContract,
                PaymentContract,
                PaymentOrderContract,
                PaymentRefusalContract,
                FeeContract,
                TrackingContract,
                PaymentListContract,
                OutageContract,
                StreamEndContract,
                BalanceContract,
                NodeInfoContract,
                MacaroonContract {
    private static final Set<String> NEVER_REFUSE = Set.of(
            "GetInfo",
            "ChannelBalance",
            "WalletBalance",
            "PendingChannels",
            "GetVersion",
            "GetState",
            "SubscribeState",
            "SubscribeInvoices",
            "TrackPayments");
    private final Coverage coverage = new Coverage();
    private NetworkUnderTest network;
    private ManagedChannel channel;

    /** Starts the nodes; called once. */
    protected abstract NetworkUnderTest begin() throws Exception;

    @BeforeAll
    void startNetwork() throws Exception {
        network = begin();
        channel = Connections.trusting(network, coverage);
    }

    @AfterAll
    void stopNetwork() {
        if (network != null) {
            channel.shutdownNow();
            network.close();
        }
    }

    @Override
    public NetworkUnderTest network() {
        return network;
    }

    @Override
    public ManagedChannel channel() {
        return channel;
    }

    /** bitcoin-service can call nothing but what lnd-api has, and nothing of lnd-api may stay untried. */
    @Test
    @Order(Integer.MAX_VALUE)
    void everyMethodOfTheApiWasSeenToAnswerAndToRefuse() {
        assertThat(coverage.missing(AnyCall.ALL_METHODS, NEVER_REFUSE))
                .as("methods of lnd-api that the contract does not cover (run the whole class)")
                .isEmpty();
    }
}
