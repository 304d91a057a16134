package org.satoshispark.bitcoin.application.node;

import org.satoshispark.bitcoin.domain.node.NodeId;

/** What the sentinel found when it last looked. */
public sealed interface Trust {

    /** Known identity, and what we know of it is found there with equal data. */
    record Trusted(NodeId node) implements Trust {}

    /** Another node, or one without its memory: an operator decides (lightning.md N3). */
    record Frozen(NodeId node, String why) implements Trust {}

    /** Not connected since the last loss of connection: nothing is known yet. */
    record Unchecked(String why) implements Trust {}
}
