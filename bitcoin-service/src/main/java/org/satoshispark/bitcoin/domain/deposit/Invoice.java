package org.satoshispark.bitcoin.domain.deposit;

import java.time.Instant;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/** The node's invoice of a deposit: what the payer needs. Never changes once known. */
public record Invoice(PaymentRequest text, Instant expiresAt) {}
