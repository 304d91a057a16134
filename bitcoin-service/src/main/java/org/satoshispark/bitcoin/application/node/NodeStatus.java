package org.satoshispark.bitcoin.application.node;

/** Who the node is and how it does; asks it each time. */
public interface NodeStatus {
    NodeSight look();
}
