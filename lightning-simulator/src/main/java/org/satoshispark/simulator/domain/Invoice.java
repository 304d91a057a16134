package org.satoshispark.simulator.domain;

/**
 * One of our node's own invoices.
 *
 * @param preimage null for a hold invoice that is not settled
 * @param addIndex order of creation, from 1
 * @param settleIndex order of settlement, from 1; 0 while not settled
 * @param settledAt Unix seconds, 0 while not settled
 * @param paidMsat what came in, at least what was asked for; 0 while open. Ours only when SETTLED: one that was held and
 *     canceled keeps it
 */
public record Invoice(
        Terms terms,
        Preimage preimage,
        boolean hold,
        long addIndex,
        long settleIndex,
        long settledAt,
        long paidMsat,
        InvoiceState state) {

    public static Invoice open(Terms terms, Preimage preimage, boolean hold, long addIndex) {
        return new Invoice(terms, preimage, hold, addIndex, 0, 0, 0, InvoiceState.OPEN);
    }

    public PaymentHash hash() {
        return terms.hash();
    }

    /** From OPEN only; a hold invoice waits here until it is settled or canceled. */
    public Invoice accepted(long amountMsat) {
        return new Invoice(terms, preimage, hold, addIndex, 0, 0, amountMsat, InvoiceState.ACCEPTED);
    }

    /** From OPEN or ACCEPTED. */
    public Invoice settled(Preimage proof, long amountMsat, long index, long atSecond) {
        return new Invoice(terms, proof, hold, addIndex, index, atSecond, amountMsat, InvoiceState.SETTLED);
    }

    /** From OPEN or ACCEPTED; what was held stays written, as in lnd, though it went back. */
    public Invoice canceled() {
        return new Invoice(terms, preimage, hold, addIndex, 0, 0, paidMsat, InvoiceState.CANCELED);
    }
}
