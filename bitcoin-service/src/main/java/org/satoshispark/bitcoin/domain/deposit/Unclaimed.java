package org.satoshispark.bitcoin.domain.deposit;

import java.util.UUID;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;

/** Money that the node received for no deposit of ours: parked until an operator assigns it (lightning.md D13). */
public record Unclaimed(UUID id, NodeId node, PaymentHash hash, Receipt receipt, String memo) {}
