package org.satoshispark.simulator.contract;

/** What every part of the contract stands on. */
interface Contract {
    NetworkUnderTest network();

    default NodeClient node() {
        return new NodeClient(network().channel(), network().macaroon("admin"));
    }
}
