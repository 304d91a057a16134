package org.satoshispark.bitcoin.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.satoshispark.bitcoin.application.node.NodeInvoice;
import org.satoshispark.bitcoin.domain.deposit.Deposit;
import org.satoshispark.bitcoin.domain.deposit.DepositRequest;
import org.satoshispark.bitcoin.domain.node.NodeId;
import org.satoshispark.bitcoin.domain.node.PaymentHash;
import org.satoshispark.bitcoin.domain.node.PaymentRequest;

/** Values for tests; each call makes another deposit. */
public final class Samples {
    public static final NodeId NODE = new NodeId("02" + "ab".repeat(32));
    public static final NodeId OTHER_NODE = new NodeId("03" + "cd".repeat(32));
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private Samples() {}

    public static PaymentHash hash() {
        return new PaymentHash((UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", ""));
    }

    public static Deposit requested() {
        return Deposit.requested(new DepositRequest(
                UUID.randomUUID(), UUID.randomUUID(), NODE, hash(), 1_000, "tea", Duration.ofMinutes(5), NOW));
    }

    public static NodeInvoice invoice(Deposit deposit, NodeInvoice.State state, long paidMsat) {
        return invoice(deposit.request().hash(), state, paidMsat);
    }

    public static NodeInvoice invoice(PaymentHash hash, NodeInvoice.State state, long paidMsat) {
        return new NodeInvoice(
                hash,
                state,
                1_000,
                paidMsat,
                7,
                state == NodeInvoice.State.SETTLED ? 3 : 0,
                "tea",
                NOW,
                NOW.plusSeconds(300),
                state == NodeInvoice.State.SETTLED ? Optional.of(NOW.plusSeconds(9)) : Optional.empty(),
                Optional.of(new PaymentRequest("lnbcrt1" + hash.hex())));
    }
}
