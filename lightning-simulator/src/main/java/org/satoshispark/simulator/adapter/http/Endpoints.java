package org.satoshispark.simulator.adapter.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.satoshispark.simulator.application.Node;
import org.satoshispark.simulator.application.NodeKeys;
import org.satoshispark.simulator.application.OutsideWallet;
import org.satoshispark.simulator.application.ReadPaymentRequest;
import org.satoshispark.simulator.application.ReceivePayment;
import org.satoshispark.simulator.faults.FaultDesk;
import org.satoshispark.simulator.faults.Faults;

/** Everything that the HTTP API needs. */
public record Endpoints(
        Node node,
        NodeKeys keys,
        ReadPaymentRequest reader,
        ReceivePayment receive,
        OutsideWallet wallet,
        Faults faults,
        FaultDesk desk,
        Set<String> methods) {

    public ControlServer serve(InetSocketAddress address) throws IOException {
        var routes = Stream.of(
                        new PaymentsEndpoint(reader, receive).routes(),
                        new InvoicesEndpoint(wallet).routes(),
                        new FaultsEndpoint(faults, desk, methods).routes(),
                        new StateEndpoint(node, keys).routes())
                .flatMap(List::stream)
                .toList();
        return new ControlServer(address, routes);
    }
}
