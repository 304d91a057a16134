package org.satoshispark.simulator.contract;

import io.grpc.ManagedChannel;

/**
 * A node under test and somebody outside who can pay it and be paid by it. Backed by the simulator here, by two real
 * lnd nodes with a funded channel in system-tests. Amounts in msat; invoices are BOLT11 texts.
 */
public interface NetworkUnderTest extends AutoCloseable {
    /** To the node under test, over TLS. */
    ManagedChannel channel();

    /** Hex of a macaroon: "receiver", "payer", "auditor" with the methods of lightning.md 5.2, or "admin". */
    String macaroon(String role);

    /** @return whether the node took the money (or holds it) */
    boolean outsidePays(String invoice, long amountMsat);

    /** @param amountMsat 0 for one without an amount; it succeeds when it is paid */
    String outsideInvoice(long amountMsat, long expirySeconds);

    /** One that stays in flight until it is told how it ends. */
    String outsideHeldInvoice(long amountMsat);

    void settleOutside(String heldInvoice);

    void cancelOutside(String heldInvoice);

    /** A well-made invoice of a node to which no way leads. */
    String unroutableInvoice(long amountMsat);

    /** Stops and starts the node under test with its data; returns when it answers again. */
    void restart();

    @Override
    void close();
}
