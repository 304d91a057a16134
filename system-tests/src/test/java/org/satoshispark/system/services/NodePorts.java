package org.satoshispark.system.services;

import org.satoshispark.bitcoin.application.node.NodeStatus;
import org.satoshispark.bitcoin.application.node.PayingNode;
import org.satoshispark.bitcoin.application.node.ReceivingNode;

/** A Lightning node as the ports of bitcoin see one. */
public record NodePorts(NodeStatus status, ReceivingNode receiving, PayingNode paying) {}
