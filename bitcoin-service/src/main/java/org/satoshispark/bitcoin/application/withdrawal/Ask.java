package org.satoshispark.bitcoin.application.withdrawal;

import java.util.OptionalLong;
import java.util.UUID;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/**
 * What a client wants paid.
 *
 * @param amountMsat for an invoice without an amount, and only then (lightning.md W16)
 * @param maxFeeMsat another fee limit than the policy's
 */
public record Ask(UUID accountId, PaymentRequest text, OptionalLong amountMsat, OptionalLong maxFeeMsat) {}
