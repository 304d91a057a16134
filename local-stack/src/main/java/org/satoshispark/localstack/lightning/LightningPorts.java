package org.satoshispark.localstack.lightning;

import org.satoshispark.localstack.testing.TestFolder;

/** Where the chain and the nodes listen, all on the loopback interface; {@code rpc} is gRPC, {@code peer} is for other nodes. */
public record LightningPorts(
        int chain, int sparkRpc, int sparkPeer, int routerRpc, int routerPeer, int outsideRpc, int outsidePeer) {

    /** Seven ports in a row. */
    public static LightningPorts from(int first) {
        return new LightningPorts(first, first + 1, first + 2, first + 3, first + 4, first + 5, first + 6);
    }

    /** Any free ones, for a test. */
    public static LightningPorts free() {
        return new LightningPorts(
                TestFolder.freePort(),
                TestFolder.freePort(),
                TestFolder.freePort(),
                TestFolder.freePort(),
                TestFolder.freePort(),
                TestFolder.freePort(),
                TestFolder.freePort());
    }
}
