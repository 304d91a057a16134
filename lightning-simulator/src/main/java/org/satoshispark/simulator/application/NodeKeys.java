package org.satoshispark.simulator.application;

/** The keys on the node's disk. */
public interface NodeKeys {
    /** Our node's. */
    NodeKey own();

    /** The outside wallet's. */
    NodeKey outside();

    /** Makes our node another one (lightning.md N3). */
    void renewOwn();
}
