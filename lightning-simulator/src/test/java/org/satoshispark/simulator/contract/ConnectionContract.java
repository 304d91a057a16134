package org.satoshispark.simulator.contract;

import static io.grpc.Status.Code.UNAVAILABLE;
import static org.satoshispark.simulator.contract.Refusals.refused;

import io.grpc.ManagedChannel;
import org.junit.jupiter.api.Test;
import org.satoshispark.lnd.lnrpc.GetInfoRequest;

/** Who comes without the node's own certificate is not let in, and hears nothing that could pass for an answer. */
interface ConnectionContract extends Contract {
    @Test
    default void anotherCertificateIsNotTrusted() {
        noWayIn(Connections.distrusting(network()));
    }

    @Test
    default void thereIsNoWayInWithoutTls() {
        noWayIn(Connections.withoutTls(network()));
    }

    private void noWayIn(ManagedChannel stranger) {
        try {
            var client = new NodeClient(stranger, network().macaroon("admin"));
            refused(UNAVAILABLE, "", () -> client.lightning().getInfo(GetInfoRequest.getDefaultInstance()));
        } finally {
            stranger.shutdownNow();
        }
    }
}
