package org.satoshispark.simulator.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * How the suite needs a Lightning node to behave, over gRPC. One subclass backs it with the simulator, another (in
 * system-tests) with a real lnd; where they differ, the simulator is wrong (lnd.md 5). Tests share one node, one after
 * the other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class NodeContract
        implements InvoiceContract,
                InvoiceStreamContract,
                HoldInvoiceContract,
                PaymentContract,
                TrackingContract,
                NodeInfoContract,
                MacaroonContract {
    private NetworkUnderTest network;

    /** Starts the nodes; called once. */
    protected abstract NetworkUnderTest start() throws Exception;

    @BeforeAll
    void startNetwork() throws Exception {
        network = start();
    }

    @AfterAll
    void stopNetwork() {
        network.close();
    }

    @Override
    public NetworkUnderTest network() {
        return network;
    }
}
