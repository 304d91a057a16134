package org.satoshispark.simulator.domain;

/**
 * An invoice of somebody else, to be paid by our node. The outside world keeps it even when our node loses everything.
 *
 * @param preimage null when the payee does not know it (a wrapped invoice, lightning.md W19): then it can't be paid
 * @param timesStarted how often our node began to pay it: the proof of "paid at most once"
 * @param receivedMsat 0 until paid
 */
public record OutsideInvoice(
        Terms terms,
        Preimage preimage,
        Behaviour behaviour,
        int timesStarted,
        boolean paid,
        long receivedMsat,
        long feeMsat) {

    public static OutsideInvoice unpaid(Terms terms, Preimage preimage, Behaviour behaviour) {
        return new OutsideInvoice(terms, preimage, behaviour, 0, false, 0, 0);
    }

    public PaymentHash hash() {
        return terms.hash();
    }

    public OutsideInvoice started() {
        return new OutsideInvoice(terms, preimage, behaviour, timesStarted + 1, paid, receivedMsat, feeMsat);
    }

    public OutsideInvoice behaving(Behaviour next) {
        return new OutsideInvoice(terms, preimage, next, timesStarted, paid, receivedMsat, feeMsat);
    }

    public OutsideInvoice paid(long valueMsat, long routingFeeMsat) {
        return new OutsideInvoice(terms, preimage, behaviour, timesStarted, true, valueMsat, routingFeeMsat);
    }
}
