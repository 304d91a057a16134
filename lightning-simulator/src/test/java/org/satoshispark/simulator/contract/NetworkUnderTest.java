package org.satoshispark.simulator.contract;

import java.nio.file.Path;

/**
 * A node under test and somebody outside who can pay it and be paid by it. Backed by the simulator here, by three real
 * lnd nodes with funded channels in system-tests. Amounts in msat; invoices are BOLT11 texts.
 */
public interface NetworkUnderTest extends AutoCloseable {
    /** host:port of the node under test, over TLS; the same after a restart. */
    String address();

    /** PEM, the node's own. */
    Path certificate();

    /** Hex of a macaroon: "receiver", "payer", "auditor" with the methods of {@link MacaroonContract}, or "admin". */
    String macaroon(String role);

    /** @return whether the node took the money (or holds it) */
    boolean outsidePays(String invoice, long amountMsat);

    /**
     * The way to its payee must cost something, so that a fee limit can be too low.
     *
     * @param amountMsat 0 for one without an amount; it succeeds when it is paid
     */
    String outsideInvoice(long amountMsat, long expirySeconds);

    /** One that stays in flight until it is told how it ends. */
    String outsideHeldInvoice(long amountMsat);

    /** Returns when the payee holds the money of a payment that was sent. */
    void awaitHeld(String heldInvoice);

    /** Also while the node is down. */
    void settleOutside(String heldInvoice);

    /** Also while the node is down; it is canceled for good. */
    void cancelOutside(String heldInvoice);

    /** Payees can't be reached until {@link #outsideReturns}; what they hold stays held. */
    void outsideLeaves();

    void outsideReturns();

    /** The node ends in order. */
    void stop();

    /** The node ends at once, as by kill -9. */
    void kill();

    /** Starts the stopped node with its data; returns when it answers and can pay again. */
    void start();

    @Override
    void close();
}
