package org.satoshispark.localstack.lightning;

import java.nio.file.Path;
import java.util.List;
import org.satoshispark.localstack.Ports;
import org.satoshispark.localstack.StateFolder;
import org.satoshispark.localstack.parts.Part;

/** The Lightning node of one installation, and what bitcoin-service must be told to reach it. */
public interface SuiteNode {

    static SuiteNode of(StateFolder state, Ports ports) {
        return LightningChoice.kept(state)
                .lnd()
                .<SuiteNode>map(version -> new LndSuiteNode(version, state.data("lightning"), ports))
                .orElseGet(() -> new SimulatorSuiteNode(state.data("simulator"), ports));
    }

    /** The part that bitcoin-service talks to. */
    String name();

    /** All processes of it, in the order of their start. */
    List<Part> parts();

    /** As in an invoice's first letters, for example regtest. */
    String network();

    /** For people: what it is, and how to play the world outside. */
    String told();

    /** PEM file. */
    Path certificate();

    Path macaroon(NodeRole role);
}
