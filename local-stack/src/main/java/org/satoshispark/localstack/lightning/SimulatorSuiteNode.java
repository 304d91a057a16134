package org.satoshispark.localstack.lightning;

import java.nio.file.Path;
import java.util.List;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.parts.Part;
import org.satoshispark.localstack.parts.SimulatorPart;

/** A node that behaves like lnd, with a world outside that can be scripted. */
record SimulatorSuiteNode(Path home, Ports ports) implements SuiteNode {
    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public List<Part> parts() {
        return List.of(new SimulatorPart(ports.simulatorGrpc(), ports.simulatorHttp(), home));
    }

    @Override
    public String network() {
        return "regtest";
    }

    @Override
    public String told() {
        return "a simulated lnd; POST /simulator/v1/payments pays an invoice from outside";
    }

    @Override
    public Path certificate() {
        return home.resolve("tls.cert");
    }

    @Override
    public Path macaroon(NodeRole role) {
        return home.resolve(role.fileName());
    }
}
